import { refuse } from './refuse.js';
import type { List } from './tree.js';

/** A command being read. */
export interface Reader {
  readonly text: string;
  at: number;
  /** Constructs that are inside each other just now. */
  depth: number;
  /** Forms that only bash has are read; otherwise they are refused. */
  readonly bash: boolean;
  /** Reads the commands up to a closing bracket, reserved word or the end. */
  readonly readList: (reader: Reader) => List;
}

const maxDepth = 24;

/** Reads with `read` one level deeper. */
export function nested<T>(reader: Reader, read: () => T): T {
  if (++reader.depth > maxDepth) refuse('nesting');
  const result = read();
  reader.depth--;
  return result;
}

/** The text at the reading place where it fits the sticky `pattern`; it is then read. */
export function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

export function startsWith(reader: Reader, text: string): boolean {
  return reader.text.startsWith(text, reader.at);
}

export function expectText(reader: Reader, text: string): void {
  if (!startsWith(reader, text)) refuse(`no ${text}`);
  reader.at += text.length;
}

export function skipBlanks(reader: Reader): void {
  take(reader, /(?:[ \t]|\\\n)*/y);
  if (reader.text[reader.at] === '#') take(reader, /[^\n]*/y);
}

export function skipLines(reader: Reader): void {
  for (skipBlanks(reader); reader.text[reader.at] === '\n'; skipBlanks(reader)) reader.at++;
}
