import { isDigit, isLetter } from '../../text/ascii.js';
import { isSpace, skipBlanks, trimmedRange } from '../../text/whitespace.js';
import type { TagLine } from './tree.js';

type TagParts = Omit<TagLine, 'kind' | 'start' | 'end' | 'section' | 'heading'>;

/**
 * Reads `Name: value` or `Name(qualifier): value` at `first`. Blanks may stand before the parenthesis and the colon. `Source` and
 * `Patch` take anything up to the colon as their number, a macro included; rpm judges it later.
 */
export function tagAt(text: string, first: number, end: number): TagParts | undefined {
  let after = first;
  while (after < end && isTagUnit(text.charCodeAt(after))) after++;
  if (after === first || isDigit(text.charCodeAt(first))) return undefined;
  let at = skipBlanks(text, after, end);
  let qualifier: string | undefined;
  if (text.charCodeAt(at) === 0x28) {
    const close = text.indexOf(')', at);
    if (close < 0 || close >= end || text.slice(at, close).includes('\n')) return undefined;
    qualifier = text.slice(at + 1, close);
    at = skipBlanks(text, close + 1, end);
  } else if (text.charCodeAt(at) !== 0x3a && isNumbered(text, first)) {
    const colon = colonInLine(text, at, end);
    if (colon === undefined) return undefined;
    at = colon;
    after = trimmedRange(text, first, colon).end;
  }
  if (text.charCodeAt(at) !== 0x3a || at >= end) return undefined;
  return {
    name: text.slice(first, after),
    nameRange: { start: first, end: after },
    ...(qualifier !== undefined && { qualifier }),
    value: trimmedRange(text, at + 1, end),
  };
}

function isNumbered(text: string, first: number): boolean {
  return /^(source|patch)/i.test(text.slice(first, first + 6));
}

/** The colon that ends a numbered tag's name: on the same line, outside braces, at most one blank-separated word away. */
function colonInLine(text: string, from: number, end: number): number | undefined {
  let depth = 0;
  let at = from;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x7b) depth++;
    else if (unit === 0x7d) depth--;
    else if (unit === 0x3a && depth <= 0) return at;
    else if (depth <= 0 && isSpace(unit)) break;
  }
  at = skipBlanks(text, at, end);
  return text.charCodeAt(at) === 0x3a && at < end ? at : undefined;
}

function isTagUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === 0x5f;
}
