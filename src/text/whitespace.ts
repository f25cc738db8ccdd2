import type { Range } from './source-text.js';

/** What C's isspace() accepts in the POSIX locale, which is what rpm means by white space. */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** Space and tab, rpm's "blank". */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

/** First offset at or after `at` that is not white space, `end` where there is none. */
export function skipSpaces(text: string, at: number, end = text.length): number {
  let i = at;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** First offset at or after `at` that is neither space nor tab, `end` where there is none. */
export function skipBlanks(text: string, at: number, end = text.length): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** The stretch between two offsets without white space at both ends; empty, at `start`, where nothing is left. */
export function trimmedRange(text: string, start: number, end: number): Range {
  const from = skipSpaces(text, start, end);
  if (from === end) return { start, end: start };
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
