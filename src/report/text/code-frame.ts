import type { Region } from '../../engine/result.js';
import { indexOfLine, lineText, type SourceText } from '../../text/source-text.js';
import { frameLine } from './frame-line.js';

const linesShown = 3;

export interface FrameLook {
  /** Columns that a whole line of the frame may take. */
  readonly columns: number;
  readonly caret: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** The lines of a region, at most three of them, each with its number before it and its part of the region underlined. */
export function codeFrame(source: SourceText, region: Region, { columns, caret, faint }: FrameLook): string[] {
  const { line, column } = region;
  if (indexOfLine(source, line) === -1) return [];
  const end = lastOf(region);
  const last = source.lineNumbers ? line : Math.min(end.line, source.lineStarts.length, line + linesShown - 1);
  const margin = Math.max(4, String(last).length + 2);
  const border = faint('│');
  const width = Math.max(columns - margin - 3, 20);
  const shown = [];
  for (let at = line; at <= last; at++) {
    const text = lineText(source, at);
    const from = at === line ? column - 1 : indentOf(text);
    const to = at === end.line ? end.column - 1 : text.length;
    const cut = frameLine(text, from, to, width);
    shown.push(`${faint(String(at).padStart(margin))} ${border}${cut.text === '' ? '' : ` ${cut.text}`}`);
    if (at === line || to > from) shown.push(`${' '.repeat(margin)} ${border} ${' '.repeat(cut.before)}${caret('^'.repeat(cut.marked))}`);
  }
  const left = end.line - last;
  if (left > 0) shown.push(`${' '.repeat(margin)} ${border} ${faint(`and ${left} more ${left === 1 ? 'line' : 'lines'}`)}`);
  return shown;
}

/** A region that takes in the line end stops at column 1 of the next line, which is not worth showing. */
function lastOf({ line, endLine, endColumn }: Region): { line: number; column: number } {
  return endLine > line && endColumn <= 1 ? { line: endLine - 1, column: Number.POSITIVE_INFINITY } : { line: endLine, column: endColumn };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
