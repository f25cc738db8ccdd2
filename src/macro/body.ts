import { closeBracket, createScan, isBlank, isLineEnd, skipBlanks } from './scan.js';
import { Traced } from './traced.js';

export interface Body {
  readonly text: Traced;
  /** Where it ends in the text that it was read from. */
  readonly end: number;
}

/**
 * The body of a definition whose head ends at `from`: what is in braces, the line's rest, or, for a definition that is in braces
 * itself, all there is (`whole`). Undefined where a bracket stays open. `scan` is the text with opaque pieces masked.
 */
export function definitionBody(text: Traced, scan: string, from: number, whole: boolean): Body | undefined {
  const start = skipBlanks(scan, from);
  if (whole) return { text: text.slice(start), end: text.length };
  return scan[start] === '{' ? braceBody(text, scan, start) : freeBody(text, scan, start);
}

function braceBody(text: Traced, scan: string, start: number): Body | undefined {
  const end = closeBracket(createScan(scan), start);
  return end < 0 ? undefined : { text: text.slice(start + 1, end - 1), end };
}

/**
 * A body to the end of the line. A backslash is dropped and hides the character behind it, line feeds too; a line feed inside an
 * open `%{` or `%(` does not end the body.
 */
function freeBody(text: Traced, scan: string, start: number): Body | undefined {
  const open = { '{': 0, '(': 0, '[': 0 };
  const runs: Traced[] = [];
  let from = start;
  let at = start;
  for (; at < scan.length && (open['{'] || open['('] || !isLineEnd(scan[at])); at++) {
    const c = scan[at] as string;
    if (c === '\\' && at + 1 < scan.length) {
      runs.push(text.slice(from, at));
      from = ++at;
    } else if (c === '%') {
      const next = scan[at + 1] as string;
      if (next === '{' || next === '(' || next === '[') open[next]++;
      if (next === '{' || next === '(' || next === '[' || next === '%') at++;
    } else countBracket(open, c);
  }
  if (open['{'] || open['('] || open['[']) return undefined;
  const end = Math.min(at, scan.length);
  const body = runs.length === 0 ? text.slice(from, end) : Traced.join([...runs, text.slice(from, end)]);
  return { text: trimEnd(body), end };
}

function countBracket(open: { '{': number; '(': number; '[': number }, c: string): void {
  const kind = c === '{' || c === '}' ? '{' : c === '(' || c === ')' ? '(' : c === '[' || c === ']' ? '[' : undefined;
  if (kind && open[kind] > 0) open[kind] += c === kind ? 1 : -1;
}

function trimEnd(body: Traced): Traced {
  let end = body.length;
  while (end > 0 && (isBlank(body.text[end - 1]) || isLineEnd(body.text[end - 1]))) end--;
  return body.slice(0, end);
}
