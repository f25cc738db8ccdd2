import { type SourceText, sourceText } from '../text/source-text.js';
import type { Engine } from './context.js';
import { define } from './define.js';
import { isBlank, isLineEnd } from './scan.js';
import { find, push } from './table.js';
import { type Place, Traced } from './traced.js';

/**
 * Defines the macros of a macro file (rpm-macrofile(5)). False where one of them was refused; the others are defined all the same.
 * Two comments to rpm say something to us: `#opaque NAME...` that macros of these names exist, and nothing of their bodies;
 * `#perl NAME VALUE` what `perl -V:NAME` says where these macros hold.
 */
export function loadText(engine: Engine, text: string, path: string): boolean {
  const source = sourceText(path, text);
  const failedBefore = engine.failed;
  let sound = true;
  for (const line of definitionLines(source)) {
    if (line.declares) {
      line.declares(engine, source, line);
      continue;
    }
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
  /** What a comment that is meant for us says. */
  readonly declares?: Declaration;
}

type Declaration = (engine: Engine, source: SourceText, line: Line) => void;

const declarations: readonly (readonly [word: string, declares: Declaration])[] = [
  ['#opaque ', defineOpaque],
  ['#perl ', rememberPerl],
];

function rememberPerl(engine: Engine, source: SourceText, { start, end }: Line): void {
  const [, name, value] = /^(\w+) +(.+?) *$/.exec(source.text.slice(start, end)) ?? [];
  if (name !== undefined && value !== undefined) engine.table.perl.set(name, value);
}

/** The names of a line share what is known of them, which is where they stand: a distribution has hundreds. */
function defineOpaque(engine: Engine, source: SourceText, { start, end }: Line): void {
  const place: Place = { source, start, end, exact: true };
  const body = new Traced([{ text: source.text.slice(start, end), place, unknown: 'macro' }]);
  for (const name of source.text.slice(start, end).split(' ')) {
    if (!/^[A-Za-z_]\w+$/.test(name) || find(engine.table, name)?.builtin) continue;
    push(engine.table, { name, options: '', body, level: 0, keyword: 'file', place, opaque: true });
  }
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
    if (text[start] === '#') {
      const [word, declares] = declarations.find(([word]) => text.startsWith(word, start)) ?? [];
      if (word !== undefined && declares) yield { start: start + word.length, end: lineEnd(source, i), plain: true, declares };
      continue;
    }
    if (text[start] !== '%') continue;
    const open: Record<string, number> = { '{': 0, '(': 0, '[': 0 };
    let end = lineEnd(source, i);
    let plain = true;
    while (continues(text.slice(Math.max(start, lineStarts[i] as number), end), open)) {
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

/** Counts what a line leaves open; true where the definition goes on behind it. */
function continues(line: string, open: Record<string, number>): boolean {
  if (Object.values(open).some((n) => n > 0) || opening.test(line)) {
    for (const [mark] of line.matchAll(marks)) {
      if (mark === '%%' || mark[0] === '\\') continue;
      if (mark[0] === '%') open[mark[1] as string] = (open[mark[1] as string] ?? 0) + 1;
      else count(open, mark);
    }
  }
  return line.endsWith('\\') || Object.values(open).some((n) => n > 0);
}

const opening = /%[{([]/;
/** What opens or closes a bracket, and what hides it: a backslash hides the character behind it, a percent sign the one behind that. */
const marks = /\\.|%%|%[{([]|[{}()[\]]/gs;

const closers: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' };

function count(open: Record<string, number>, c: string): void {
  const kind = closers[c] ?? c;
  const level = open[kind];
  if (level !== undefined && level > 0) open[kind] = level + (kind === c ? 1 : -1);
}
