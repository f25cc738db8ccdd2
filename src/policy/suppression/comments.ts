import { sectionKinds } from '../../spec/section-table.js';
import type { Leaf, SyntaxTree } from '../../spec/syntax/tree.js';
import { walkSyntax } from '../../spec/syntax/walk.js';
import { rangeAt } from '../../text/first-index.js';
import { type Location, lineText, positionAt, type Range, type SourceText } from '../../text/source-text.js';

/** A comment to speclint. */
export interface SpeclintComment {
  /** From its sign to the end of the line. */
  readonly location: Location;
  /** What stands behind `speclint:`. */
  readonly words: Range;
  /** True where it has the line to itself; else it ends a command of a shell section. */
  readonly alone: boolean;
  /** The statement below it, or the command that it ends. */
  readonly statement: Range;
}

const marker = 'speclint:';
/** Longest indentation and longest sign with the blanks behind it. */
const longestLead = 200;
/** Lines between a comment and its statement that are looked at. */
const mostLinesBetween = 100;

/** The comments to speclint, at most so many, in the order of the text; at most one a line. */
export function speclintComments(tree: SyntaxTree, most: number): SpeclintComment[] {
  const { source } = tree;
  const found: SpeclintComment[] = [];
  let leaves: readonly Leaf[] | undefined;
  for (let at = source.text.indexOf(marker); at >= 0 && found.length < most; ) {
    const line = lineAt(source, at);
    leaves ??= [...walkSyntax(tree)].map(({ leaf }) => leaf);
    const comment = commentIn(source, line, at, leaves) ?? commentIn(source, line, source.text.lastIndexOf(marker, line.end), leaves);
    if (comment) found.push(comment);
    at = source.text.indexOf(marker, line.next);
  }
  return found;
}

interface Line extends Range {
  readonly number: number;
  /** Where the next line starts. */
  readonly next: number;
}

function lineAt(source: SourceText, offset: number): Line {
  const { line: number } = positionAt(source, offset);
  const start = source.lineStarts[number - 1] ?? 0;
  return { number, start, end: start + lineText(source, number).length, next: source.lineStarts[number] ?? source.text.length };
}

const shellRoles = new Set(['build', 'scriptlet', 'trigger', 'filetrigger']);

/** A comment whose marker stands at an offset. */
function commentIn(source: SourceText, line: Line, at: number, leaves: readonly Leaf[]): SpeclintComment | undefined {
  const lead = source.text.slice(Math.max(line.start, at - longestLead), at);
  const words = { start: at + marker.length, end: line.end };
  if (at - line.start <= longestLead && /^[ \t]*(?:#+|%dnl[ \t])[ \t]*$/.test(lead)) {
    const start = line.start + (/[#%]/.exec(lead)?.index ?? 0);
    return { location: { source, start, end: line.end }, words, alone: true, statement: nextStatement(source, line, leaves) };
  }
  const sign = /[ \t](#+[ \t]*)$/.exec(lead)?.[1];
  const leaf = sign === undefined ? undefined : rangeAt(leaves, line.start);
  if (sign === undefined || leaf?.kind !== 'body' || !shellRoles.has(sectionKinds.get(leaf.section)?.role ?? '')) return undefined;
  return { location: { source, start: at - sign.length, end: line.end }, words, alone: false, statement: leaf };
}

/** The next line that is neither blank nor a comment, with its continuation: a leaf, or the head or end of a conditional. */
function nextStatement(source: SourceText, { number }: Line, leaves: readonly Leaf[]): Range {
  for (let next = number + 1; next <= Math.min(number + mostLinesBetween, source.lineStarts.length); next++) {
    const start = source.lineStarts[next - 1] as number;
    const end = source.lineStarts[next] ?? source.text.length;
    const first = source.text.slice(start, Math.min(end, start + longestLead)).trimStart();
    if (first !== '' && !/^(?:#|%dnl[ \t])/.test(first)) return rangeAt(leaves, start) ?? { start, end };
  }
  return { start: source.text.length, end: source.text.length };
}
