/**
 * Single-character items of Lua patterns (Lua 5.4 manual, 6.4.1): `%a` and the other classes, `[sets]`, `.` and plain characters.
 * Text is one unit per byte; the classes are those of the C locale.
 */
export class LuaPatternError extends Error {}

/** Offset behind the single-character item at `p`. */
export function itemEnd(pattern: string, p: number): number {
  if (pattern[p] === '%') {
    if (p + 1 >= pattern.length) throw new LuaPatternError("malformed pattern (ends with '%')");
    return p + 2;
  }
  return pattern[p] === '[' ? setEnd(pattern, p) : p + 1;
}

/** Whether the character fits the single-character item at `p`, which ends at `end`. */
export function fits(c: string, pattern: string, p: number, end: number): boolean {
  if (pattern[p] === '.') return true;
  if (pattern[p] === '%') return inClass(c, pattern[p + 1] as string);
  return pattern[p] === '[' ? inSet(c, pattern, p, end - 1) : pattern[p] === c;
}

/** Whether the character is in the set that opens at `p` and closes at `close`. */
export function inSet(c: string, pattern: string, p: number, close: number): boolean {
  const negated = pattern[p + 1] === '^';
  for (let at = negated ? p + 2 : p + 1; at < close; at++) {
    if (pattern[at] === '%') {
      if (inClass(c, pattern[++at] as string)) return !negated;
    } else if (pattern[at + 1] === '-' && at + 2 < close) {
      if ((pattern[at] as string) <= c && c <= (pattern[at + 2] as string)) return !negated;
      at += 2;
    } else if (pattern[at] === c) return !negated;
  }
  return negated;
}

function setEnd(pattern: string, p: number): number {
  let at = pattern[p + 1] === '^' ? p + 2 : p + 1;
  // a ']' that comes first stands for itself
  do {
    if (at >= pattern.length) throw new LuaPatternError("malformed pattern (missing ']')");
    at += pattern[at] === '%' ? 2 : 1;
  } while (pattern[at] !== ']');
  return at + 1;
}

const classes: Readonly<Record<string, RegExp>> = {
  a: /[A-Za-z]/,
  c: /[\0-\x1f\x7f]/,
  d: /[0-9]/,
  g: /[!-~]/,
  l: /[a-z]/,
  p: /[!-/:-@[-`{-~]/,
  s: /[ \t-\r]/,
  u: /[A-Z]/,
  w: /[A-Za-z0-9]/,
  x: /[0-9A-Fa-f]/,
};

function inClass(c: string, letter: string): boolean {
  const known = classes[letter.toLowerCase()];
  if (!known) return letter === c;
  return known.test(c) === (letter === letter.toLowerCase());
}
