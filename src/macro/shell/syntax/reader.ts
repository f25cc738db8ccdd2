import { refuse } from '../refuse.js';
import type { Dialect } from './dialect.js';
import type { List } from './tree.js';

/** A command being read. */
export interface Reader {
  readonly text: string;
  at: number;
  /** Constructs that are inside each other just now. */
  depth: number;
  readonly dialect: Dialect;
  /** Here-documents whose text starts with the next line. */
  pending: HereDocument[];
  /** Reads the commands up to a closing bracket, reserved word or the end. */
  readonly readList: (reader: Reader) => List;
}

export interface HereDocument {
  readonly end: string;
  /** The tabs at the start of lines are taken away. */
  readonly indented: boolean;
  readonly take: (body: string) => void;
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
  for (skipBlanks(reader); reader.text[reader.at] === '\n'; skipBlanks(reader)) {
    reader.at++;
    for (const document of reader.pending.splice(0)) readHereDocument(reader, document);
  }
}

/** POSIX.1-2017, Shell Command Language, 2.7.4. */
function readHereDocument(reader: Reader, { end, indented, take: give }: HereDocument): void {
  const lines: string[] = [];
  for (;;) {
    const feed = reader.text.indexOf('\n', reader.at);
    const line = reader.text.slice(reader.at, feed < 0 ? undefined : feed);
    const bare = indented ? line.replace(/^\t+/, '') : line;
    if (feed < 0 && bare !== end) refuse('open here-document');
    reader.at += line.length + (feed < 0 ? 0 : 1);
    if (bare === end) break;
    lines.push(`${bare}\n`);
  }
  // behind the last line of the document a new line starts
  if (reader.at > 0 && reader.text[reader.at - 1] === '\n') reader.at--;
  give(lines.join(''));
}
