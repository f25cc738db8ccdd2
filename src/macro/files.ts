import { type SourceText, sourceText } from '../text/source-text.js';
import type { Engine } from './context.js';
import { define } from './define.js';
import { isBlank, isLineEnd } from './scan.js';
import { find, push } from './table.js';
import { Traced } from './traced.js';

/**
 * Defines the macros of a macro file (rpm-macrofile(5)). False where one of them was refused; the others are defined all the same.
 */
export function loadText(engine: Engine, text: string, path: string): boolean {
  const source = sourceText(path, text);
  const failedBefore = engine.failed;
  let sound = true;
  for (const line of definitionLines(source)) {
    if (line.plain && definePlainly(engine, source, line)) continue;
    engine.failed = false;
    define(engine, definitionText(source, line), 0, { keyword: 'file', eager: false, level: 0, flags: false, whole: false });
    sound &&= !engine.failed;
  }
  engine.failed = failedBefore;
  return sound;
}

interface Line {
  /** Behind the `%`. */
  readonly start: number;
  readonly end: number;
  /** One line in which every bracket is closed. */
  readonly plain: boolean;
}

const simple = /^([A-Za-z_][A-Za-z0-9_]+)([ \t]+)([^ \t\\{][^\\]*)$/;

/** The short way for `name body` on one line, as nearly all are; false where the definition must be read in full. */
function definePlainly(engine: Engine, source: SourceText, { start, end }: Line): boolean {
  const [, name, blanks, body] = simple.exec(source.text.slice(start, end)) ?? [];
  if (name === undefined || blanks === undefined || body === undefined || find(engine.table, name)?.builtin) return false;
  const from = start + name.length + blanks.length;
  push(engine.table, {
    name,
    body: Traced.literal(source, from, from + body.replace(/[ \t]+$/, '').length),
    level: 0,
    keyword: 'file',
    place: { source, start, end: start + name.length, exact: true },
  });
  return true;
}

/** The text of a definition. A carriage return at the end of a line that goes on is no part of it. */
function definitionText(source: SourceText, line: Line): Traced {
  if (!source.text.slice(line.start, line.end).includes('\r\n')) return Traced.literal(source, line.start, line.end);
  const parts: Traced[] = [];
  let from = line.start;
  for (let feed = source.text.indexOf('\n', from); feed >= 0 && feed < line.end; feed = source.text.indexOf('\n', from)) {
    let end = feed;
    while (end > from && source.text[end - 1] === '\r') end--;
    parts.push(Traced.literal(source, from, end), Traced.literal(source, feed, feed + 1));
    from = feed + 1;
  }
  return Traced.join([...parts, Traced.literal(source, from, line.end)]);
}

/**
 * The definitions: lines whose first character but blanks is `%`, each with the lines that continue it, because it ends in a
 * backslash or has an open `%{`, `%(` or `%[`.
 */
function* definitionLines(source: SourceText): Generator<Line> {
  const { text, lineStarts } = source;
  for (let i = 0; i < lineStarts.length; i++) {
    let start = lineStarts[i] as number;
    while (isBlank(text[start])) start++;
    if (text[start] !== '%') continue;
    const open: Record<string, number> = { '{': 0, '(': 0, '[': 0 };
    let end = lineEnd(source, i);
    let plain = true;
    while (continues(text, Math.max(start, lineStarts[i] as number), end, open)) {
      plain = false;
      if (i + 1 >= lineStarts.length) break;
      end = lineEnd(source, ++i);
    }
    yield { start: start + 1, end, plain };
  }
}

function lineEnd(source: SourceText, line: number): number {
  const next = source.lineStarts[line + 1];
  let end = next === undefined ? source.text.length : next - 1;
  while (end > (source.lineStarts[line] as number) && isLineEnd(source.text[end - 1])) end--;
  return end;
}

/** Counts what `text` leaves open from `from` to `end`, the end of a line; true where the definition goes on behind it. */
function continues(text: string, from: number, end: number, open: Record<string, number>): boolean {
  for (let at = from; at < end; at++) {
    const c = text[at] as string;
    const next = text[at + 1] as string;
    if (c === '\\') at++;
    else if (c === '%') {
      if (open[next] !== undefined && at + 1 < end) open[next]++;
      if (open[next] !== undefined || next === '%') at++;
    } else count(open, c);
  }
  return text[end - 1] === '\\' || Object.values(open).some((n) => n > 0);
}

const closers: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' };

function count(open: Record<string, number>, c: string): void {
  const kind = closers[c] ?? c;
  const level = open[kind];
  if (level !== undefined && level > 0) open[kind] = level + (kind === c ? 1 : -1);
}
