/** A text in which macro calls are looked for. Bracket matching stays linear over all calls together, however they nest. */
export interface Scan {
  readonly text: string;
  /** Characters looked at so far in search of closing brackets. */
  spent: number;
  readonly closers: Map<string, Int32Array>;
}

export function createScan(text: string): Scan {
  return { text, spent: 0, closers: new Map() };
}

const backslash = 0x5c;

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/**
 * Offset behind the bracket that closes the one at `open`; -1 where none does. Only brackets of the same kind count, and a
 * backslash hides the character behind it (rpm-macros(7)).
 */
export function closeBracket(scan: Scan, open: number): number {
  const kind = scan.text[open] as string;
  const table = scan.closers.get(kind);
  if (table) return table[open] as number;
  if (scan.spent > 4 * scan.text.length + 1000) {
    scan.closers.set(kind, matchAll(scan.text, kind));
    return closeBracket(scan, open);
  }
  const end = matchOne(scan.text, open, kind);
  scan.spent += (end < 0 ? scan.text.length : end) - open;
  return end;
}

function matchOne(text: string, open: number, kind: string): number {
  const opens = kind.charCodeAt(0);
  const closes = (closing[kind] as string).charCodeAt(0);
  let level = 0;
  for (let at = open; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === backslash) at++;
    else if (c === opens) level++;
    else if (c === closes && --level <= 0) return at + 1;
  }
  return -1;
}

/**
 * The closers of all brackets of a kind at once. A bracket behind a `%` is never hidden by a backslash, so it matters not where a
 * walk over the text begins.
 */
function matchAll(text: string, kind: string): Int32Array {
  const opens = kind.charCodeAt(0);
  const closes = (closing[kind] as string).charCodeAt(0);
  const ends = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === backslash) at++;
    else if (c === opens) open.push(at);
    else if (c === closes) {
      const start = open.pop();
      if (start !== undefined) ends[start] = at + 1;
    }
  }
  return ends;
}

/** Letters, digits and `_`, ASCII only. */
function isNameUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

export function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isNameUnit(text.charCodeAt(at))) at++;
  return at;
}

export function isBlank(c: string | undefined): boolean {
  return c === ' ' || c === '\t';
}

export function isLineEnd(c: string | undefined): boolean {
  return c === '\n' || c === '\r';
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text[at])) at++;
  return at;
}
