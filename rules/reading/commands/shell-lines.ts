import type { Leaf, Spec } from '../../../src/policy/index.js';
import { sectionKinds } from '../../../src/spec/section-table.js';
import type { Enclosing } from '../../../src/spec/syntax/walk.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leavesOf } from '../syntax/leaves.js';

const scriptletRoles = new Set(['scriptlet', 'trigger', 'filetrigger']);

/** The sections that rpm gives to a shell while it builds. */
export const buildSections: readonly string[] = ['%prep', '%generate_buildrequires', '%conf', '%build', '%install', '%check'];

/** The scriptlets that run when the package itself comes or goes, as the headings name them: no triggers. */
export const packageScriptlets: readonly string[] = [...sectionKinds.values()].flatMap(({ name, role }) => (role === 'scriptlet' ? [name] : []));

/** The scriptlets of a package, as the headings name them; bodies of another interpreter than a shell have no shell lines. */
export const scriptletSections: readonly string[] = [...sectionKinds.values()].flatMap(({ name, role }) => (scriptletRoles.has(role) ? [name] : []));

/** A raw line of a shell section: a command (with its continuation lines) or a line of a here-document. Comments are left out. */
export interface ShellLine {
  /** Without surrounding blanks. */
  readonly text: string;
  /** Offset of `text` in the spec. */
  readonly start: number;
  readonly leaf: Leaf;
  /** The innermost branch around the line. */
  readonly inside?: Enclosing;
  /** Counted from 1 inside a here-document; 0 for a command. */
  readonly hereDocument: number;
}

/** The lines of the named sections (of build and scriptlets) as they stand in the text, branches taken or not. */
export function shellLines(spec: Spec, sections: readonly string[]): ShellLine[] {
  return allLines(spec).filter(({ leaf }) => sections.includes(leaf.section));
}

const shellSections = new Set([...buildSections, ...scriptletSections]);

const allLines = oncePerSpec((spec) => bodies(spec).flatMap((body) => [...readBody(body)]));

type Raw = Omit<ShellLine, 'hereDocument'>;

/** The lines of each shell section that are not blank, section by section. */
function bodies(spec: Spec): Raw[][] {
  const { source } = spec;
  const found: Raw[][] = [];
  let heading: Leaf['heading'];
  for (const { leaf, inside } of leavesOf(spec)) {
    if (!shellSections.has(leaf.section) || leaf.kind === 'section' || !isShell(source.text, leaf.heading)) continue;
    if (found.length === 0 || leaf.heading !== heading) found.push([]);
    heading = leaf.heading;
    const raw = source.text.slice(leaf.start, leaf.end);
    const text = raw.trim();
    if (text !== '') found.at(-1)?.push({ text, start: leaf.start + raw.indexOf(text), leaf, ...(inside && { inside }) });
  }
  return found;
}

/** Whether a heading leaves its body to a shell: `-p <lua>` and `-p /usr/bin/perl` do not, and `-p /sbin/ldconfig` has no body. */
function isShell(text: string, heading: Leaf['heading']): boolean {
  const program = heading && /(?:^|\s)-p\s*(\S+)/.exec(text.slice(heading.args.start, Math.min(heading.args.end, heading.args.start + 500)))?.[1];
  return program === undefined || /^\/(?:usr\/)?bin\/(?:ba|da|k|z)?sh$/.test(program);
}

/** Tells commands from here-documents. A word that no later line ends opens none: it was a shift operator or quoted text. */
function* readBody(lines: readonly Raw[]): Generator<ShellLine> {
  const last = new Map(lines.map(({ text }, i) => [text, i]));
  let words: string[] = [];
  let count = 0;
  for (const [i, line] of lines.entries()) {
    const [word] = words;
    if (word !== undefined && line.text === word) {
      words = words.slice(1);
      count = 0;
    } else if (word !== undefined) yield { ...line, hereDocument: ++count };
    else if (!line.text.startsWith('#')) {
      yield { ...line, hereDocument: 0 };
      words = hereDocumentWords(line.text).filter((each) => (last.get(each) ?? 0) > i);
      count = 0;
    }
  }
}

/** The words behind `<<` and `<<-`; `<<<` is a here-string. */
function hereDocumentWords(command: string): string[] {
  if (!command.includes('<<')) return [];
  return [...command.matchAll(/(?<!<)<<(?!<)-?[ \t]{0,20}["'\\]?([A-Za-z_][A-Za-z0-9_.-]{0,200})/g)].map(([, word = '']) => word);
}
