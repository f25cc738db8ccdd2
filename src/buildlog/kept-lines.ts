import { type Location, type SourceText, sourceText } from '../text/source-text.js';

/** A stretch of one line of a log, as the log has it. */
export interface Place {
  readonly line: number;
  /** The line. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The plain part of a line without the blanks around it; the whole line where escapes stand inside that part. */
export function placeOf(line: number, raw: string, plain: string): Place {
  const from = plain === '' ? -1 : raw.lastIndexOf(plain);
  const text = from < 0 ? raw : plain;
  const start = Math.max(from, 0);
  return { line, text: raw, start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/** A text of the lines that places lie on, with their numbers, and what finds a place in it. */
export function keptLines(path: string, places: readonly Place[]): { readonly source: SourceText; readonly locate: (place: Place) => Location } {
  const texts = new Map(places.map(({ line, text }) => [line, text]));
  const lineNumbers = [...texts.keys()].sort((a, b) => a - b);
  const source = { ...sourceText(path, lineNumbers.map((line) => texts.get(line)).join('\n')), lineNumbers };
  const starts = new Map(lineNumbers.map((line, i) => [line, source.lineStarts[i] as number]));
  const locate = ({ line, start, end }: Place): Location => {
    const from = starts.get(line) as number;
    return { source, start: from + start, end: from + end };
  };
  return { source, locate };
}
