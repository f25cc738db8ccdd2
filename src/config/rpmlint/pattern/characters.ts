import { isDigit, isLetter } from '../../../text/ascii.js';
import { isSpace } from '../../../text/whitespace.js';
export type Test = (unit: number) => boolean;

export function isWord(unit: number): boolean {
  return unit === 0x5f || isDigit(unit) || isLetter(unit);
}

const kinds: Readonly<Record<string, Test>> = {
  d: isDigit,
  D: (unit) => !isDigit(unit),
  w: isWord,
  W: (unit) => !isWord(unit),
  s: isSpace,
  S: (unit) => !isSpace(unit),
};
const controls: Readonly<Record<string, number>> = { t: 0x09, n: 0x0a, v: 0x0b, f: 0x0c, r: 0x0d };

/** What an escape stands for; undefined for those that mean more than a character. */
export function readEscape(unit: string): Test | undefined {
  const kind = kinds[unit];
  if (kind) return kind;
  const control = controls[unit];
  if (control === undefined && /[A-Za-z0-9]/.test(unit)) return undefined;
  const code = control ?? unit.charCodeAt(0);
  return (other) => other === code;
}

/** The set that begins behind a `[`; undefined where it does not end. */
export function readClass(text: string, from: number): { readonly test: Test; readonly end: number } | undefined {
  const negated = text[from] === '^';
  const first = negated ? from + 1 : from;
  const tests: Test[] = [];
  for (let at = first; at < text.length; ) {
    if (text[at] === ']' && at > first) {
      return { test: negated ? (unit) => !tests.some((test) => test(unit)) : (unit) => tests.some((test) => test(unit)), end: at + 1 };
    }
    const low = member(text, at);
    if (!low) return undefined;
    at = low.end;
    const high = low.code !== undefined && text[at] === '-' && text[at + 1] !== ']' ? member(text, at + 1) : undefined;
    if (high?.code !== undefined && low.code !== undefined) {
      const [a, b] = [low.code, high.code];
      tests.push((unit) => unit >= a && unit <= b);
      at = high.end;
    } else tests.push(low.test);
  }
  return undefined;
}

/** One character of a set, or one of the kinds like `\d`, which has no code. */
function member(text: string, at: number): { readonly test: Test; readonly code?: number; readonly end: number } | undefined {
  const unit = text[at];
  if (unit === undefined) return undefined;
  if (unit !== '\\') return one(unit.charCodeAt(0), at + 1);
  const escaped = text[at + 1];
  if (escaped === undefined) return undefined;
  const kind = kinds[escaped];
  return kind ? { test: kind, end: at + 2 } : one(controls[escaped] ?? escaped.charCodeAt(0), at + 2);
}

function one(code: number, end: number): { readonly test: Test; readonly code: number; readonly end: number } {
  return { test: (unit) => unit === code, code, end };
}
