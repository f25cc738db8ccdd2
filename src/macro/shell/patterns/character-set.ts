import { refuse } from '../refuse.js';
import type { CharacterSet } from './automaton.js';

export function setOf(characters: string): CharacterSet {
  const set = new Uint8Array(128);
  for (const c of characters) set[c.charCodeAt(0)] = 1;
  return set;
}

export function complementOf(set: CharacterSet): CharacterSet {
  return set.map((member) => 1 - member);
}

export const anyCharacter: CharacterSet = new Uint8Array(128).fill(1);

/** The characters from `from` to `to`. Only within digits, small letters and capitals is the order the same in all locales. */
export function rangeOf(from: string, to: string): string {
  const kinds = [/^[0-9]{2}$/, /^[a-z]{2}$/, /^[A-Z]{2}$/];
  if (from > to || !kinds.some((kind) => kind.test(from + to))) refuse('character range');
  let out = '';
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) out += String.fromCharCode(code);
  return out;
}

/** Members of a character class, in the order of their codes (POSIX locale). */
export function classOf(name: string): string {
  return classes[name] ?? refuse(`character class ${name}`);
}

const digits = '0123456789';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const small = capitals.toLowerCase();
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const classes: Readonly<Record<string, string>> = {
  digit: digits,
  upper: capitals,
  lower: small,
  alpha: capitals + small,
  alnum: digits + capitals + small,
  space: '\t\n\v\f\r ',
  blank: '\t ',
  punct: punctuation,
  xdigit: `${digits}ABCDEFabcdef`,
};

export interface Bracket {
  readonly set: CharacterSet;
  /** Behind the closing bracket. */
  readonly end: number;
}

/**
 * Reads the bracket expression that opens at `at` (POSIX.1-2017, XBD 9.3.5). `negation` is the sign that turns it round, and
 * `backslash` whether programs agree that a backslash in it stands for itself.
 */
export function readBracket(text: string, at: number, negation: string, backslash: (next: string) => boolean): Bracket {
  const negated = text[at + 1] === negation;
  if (!negated && (text[at + 1] === '^' || text[at + 1] === '!')) refuse('bracket expression');
  const first = at + (negated ? 2 : 1);
  let members = '';
  let p = first;
  for (; p === first || text[p] !== ']'; ) {
    const c = text[p];
    if (c === undefined) refuse('open bracket');
    if (c === '[' && '.=:'.includes(text[p + 1] ?? ' ')) {
      const end = text.indexOf(':]', p + 2);
      if (text[p + 1] !== ':' || end < 0) refuse('bracket expression');
      members += classOf(text.slice(p + 2, end));
      p = end + 2;
      if (text[p] === '-' && text[p + 1] !== ']') refuse('character range');
      continue;
    }
    if (c === '\\' && !backslash(text[p + 1] ?? '')) refuse('backslash in brackets');
    const to = text[p + 2];
    if (text[p + 1] === '-' && to !== undefined && to !== ']') {
      members += rangeOf(c, to);
      p += 3;
    } else {
      members += c;
      p++;
    }
  }
  // GNU takes `[:digit:]` for a mistake
  if (text[first] === ':' && p - 1 > first && text[p - 1] === ':') refuse('bracket expression');
  const set = setOf(members);
  return { set: negated ? complementOf(set) : set, end: p + 1 };
}
