import { firstIndex } from './first-index.js';
/** A text as read, with what is needed to say where something stands in it. */
export interface SourceText {
  /** As the user named it, relative to the working directory, forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first UTF-16 unit of every line; the first is 0. */
  readonly lineStarts: readonly number[];
  /** The numbers of its lines, ascending, where it holds only some of a file's: what was kept of a log. */
  readonly lineNumbers?: readonly number[];
}

/** A half-open stretch of a source text, counted in UTF-16 units from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range and the text that it lies in. */
export interface Location extends Range {
  readonly source: SourceText;
}

/** Line and column count from 1; columns are UTF-16 units, as SARIF's `utf16CodeUnits`. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines end at LF; a CR before it belongs to the line. */
export function sourceText(path: string, text: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, text, lineStarts };
}

/** Where `offset` stands. Offsets outside the text are moved to its nearest end. */
export function positionAt(source: SourceText, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), source.text.length);
  const starts = source.lineStarts;
  const index = firstIndex(starts.length, (i) => (starts[i] as number) > at) - 1;
  return { line: source.lineNumbers?.[index] ?? index + 1, column: at - (starts[index] as number) + 1 };
}

/** The text of a line (counted from 1) without its line end; empty where there is no such line, or where it was not kept. */
export function lineText(source: SourceText, line: number): string {
  const index = indexOfLine(source, line);
  const start = source.lineStarts[index];
  if (start === undefined) return '';
  let end = (source.lineStarts[index + 1] ?? source.text.length + 1) - 1;
  if (end > start && source.text.charCodeAt(end - 1) === 0x0d) end--;
  return source.text.slice(start, end);
}

/** Where in `lineStarts` a line (counted from 1) is; -1 where the text does not hold it. */
export function indexOfLine({ lineStarts, lineNumbers }: SourceText, line: number): number {
  if (lineNumbers) {
    const index = firstIndex(lineNumbers.length, (i) => (lineNumbers[i] as number) >= line);
    return lineNumbers[index] === line ? index : -1;
  }
  return line >= 1 && line <= lineStarts.length ? line - 1 : -1;
}

export function textOf(location: Location): string {
  return location.source.text.slice(location.start, location.end);
}
