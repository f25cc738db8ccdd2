import type { Random } from '../../support/random.js';
import { lines, tokens } from './parts.js';

/** Specs with one character for every byte, so that any byte can be put anywhere. */
export type Corpus = readonly [string, ...string[]];

/** A spec of the corpus with one to eight faults in it; the same numbers give the same text. */
export function mutant(corpus: Corpus, numbers: Random): string {
  const { below, pick } = numbers;
  let text = pick(corpus);
  for (let left = 1 + below(below(4) === 0 ? 8 : 3); left > 0; left--) text = pick(mutations)(text, numbers, corpus);
  // splices and doubled lines would let texts grow without end
  return text.slice(0, 60_000);
}

type Mutation = (text: string, numbers: Random, corpus: Corpus) => string;

const mutations: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  insertBytes,
  insertToken,
  insertToken,
  insertLine,
  insertLine,
  dropBytes,
  dropLines,
  doubleLines,
  swapLines,
  moveLines,
  wrapLines,
  swallowLineEnd,
  truncate,
  replaceNumber,
  repeatToken,
  otherLineEnds,
  splice,
];

function flipBits(text: string, { below }: Random): string {
  const at = below(text.length + 1);
  const unit = (text.charCodeAt(at) || 0) ^ (1 << below(8));
  return text.slice(0, at) + String.fromCharCode(unit) + text.slice(at + 1);
}

const strayBytes = [
  '\0',
  '\xff',
  '\xc3',
  '\xed\xa0\x80',
  '\xf4\x90\x80\x80',
  '\xe2\x80\xae',
  '\xef\xbb\xbf',
  '\r',
  '\x1f',
  '\x1b[2J',
  '\t',
  '\v',
  '\xef\xbf\xbf',
] as const;

function insertBytes(text: string, { below, pick }: Random): string {
  return insertAt(text, below(text.length + 1), pick(strayBytes));
}

function insertToken(text: string, { below, pick }: Random): string {
  return insertAt(text, below(text.length + 1), pick(tokens));
}

function insertLine(text: string, { below, pick }: Random): string {
  const at = below(text.length + 1);
  const start = text.lastIndexOf('\n', at) + 1;
  return insertAt(text, start, `${pick(lines)}\n`);
}

function dropBytes(text: string, { below }: Random): string {
  const at = below(text.length + 1);
  return text.slice(0, at) + text.slice(at + 1 + below(40));
}

function dropLines(text: string, numbers: Random): string {
  const { start, end } = someLines(text, numbers);
  return text.slice(0, start) + text.slice(end);
}

function doubleLines(text: string, numbers: Random): string {
  const { start, end } = someLines(text, numbers);
  return text.slice(0, end) + text.slice(start);
}

function swapLines(text: string, numbers: Random): string {
  const { start, end } = someLines(text, numbers);
  const next = text.indexOf('\n', end) + 1 || text.length;
  return text.slice(0, start) + text.slice(end, next) + text.slice(start, end) + text.slice(next);
}

function moveLines(text: string, numbers: Random): string {
  const { start, end } = someLines(text, numbers);
  const rest = text.slice(0, start) + text.slice(end);
  return insertAt(rest, rest.lastIndexOf('\n', numbers.below(rest.length + 1)) + 1, text.slice(start, end));
}

type Wrap = readonly [before: string, behind: string];

const wraps: readonly [Wrap, ...Wrap[]] = [
  ['%if 0\n', '%endif\n'],
  ['%if %{unknown}\n', '%else\n%endif\n'],
  ['%{expand:', '}'],
  ['%{?name:', '}\n'],
  ['%global w() \\\n', '\n%w\n'],
  ['%{lua:print([[', ']])}\n'],
  ['%(cat <<EOF\n', 'EOF\n)\n'],
  ['"', '"'],
];

function wrapLines(text: string, numbers: Random): string {
  const { start, end } = someLines(text, numbers);
  const [before, behind] = numbers.pick(wraps);
  return text.slice(0, start) + before + text.slice(start, end) + behind + text.slice(end);
}

function swallowLineEnd(text: string, { below, pick }: Random): string {
  const at = text.indexOf('\n', below(text.length + 1));
  return at < 0 ? text : text.slice(0, at) + pick(['', '\\\n', '\\', '\r\n', ' ', '\r']) + text.slice(at + 1);
}

function truncate(text: string, { below }: Random): string {
  return text.slice(0, below(text.length + 1));
}

const numbersAtLimits = ['0', '-1', '1', '2147483647', '2147483648', '-2147483648', '4294967296', '9223372036854775807', '1e400', '00', '0x7f'] as const;

function replaceNumber(text: string, { below, pick }: Random): string {
  const from = below(text.length + 1);
  const found = /[0-9]+/.exec(text.slice(from, from + 4000));
  return found ? text.slice(0, from + found.index) + pick(numbersAtLimits) + text.slice(from + found.index + found[0].length) : text;
}

function repeatToken(text: string, { below, pick }: Random): string {
  return insertAt(
    text,
    below(text.length + 1),
    pick(tokens)
      .repeat(pick([3, 20, 70, 300, 5000]))
      .slice(0, 20_000),
  );
}

function otherLineEnds(text: string, { pick }: Random): string {
  return text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', ' \n']));
}

function splice(text: string, { below, pick }: Random, corpus: Corpus): string {
  const other = pick(corpus);
  return text.slice(0, below(text.length + 1)) + other.slice(below(other.length + 1));
}

function someLines(text: string, { below }: Random): { start: number; end: number } {
  const start = text.lastIndexOf('\n', below(text.length + 1)) + 1;
  let end = start;
  for (let count = 1 + below(below(3) === 0 ? 30 : 3); count > 0 && end < text.length; count--) end = text.indexOf('\n', end) + 1 || text.length;
  return { start, end };
}

function insertAt(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}
