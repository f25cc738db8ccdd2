import type { Region } from '../../engine/result.js';
import type { SourceText } from '../../text/source-text.js';
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
  if (line < 1 || line > source.lineStarts.length) return [];
  const end = lastOf(region);
  const last = Math.min(end.line, source.lineStarts.length, line + linesShown - 1);
  const margin = Math.max(4, String(last).length + 2);
  const border = faint('│');
  const width = Math.max(columns - margin - 3, 20);
  const shown = [];
  for (let at = line; at <= last; at++) {
    const text = lineOf(source, at);
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

/** A line without its line end, in constant time however long it is: a region is shown for each of many findings. */
function lineOf({ text, lineStarts }: SourceText, line: number): string {
  const next = lineStarts[line];
  const end = next === undefined ? text.length : next - 1;
  return text.slice(lineStarts[line - 1], text[end - 1] === '\r' ? end - 1 : end);
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
