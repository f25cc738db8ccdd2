import type { Traced, UnknownReason } from './traced.js';

/**
 * Why a text can't be worked with, if so. Calls of undefined macros don't count: rpm itself takes them as literal text, so what it
 * makes of them can be computed, only not trusted.
 */
export function opaqueReason(text: Traced): UnknownReason | undefined {
  for (const piece of text.pieces) if (piece.unknown && piece.unknown !== 'undefined') return piece.unknown;
  return undefined;
}

/** `'undefined'` where the text has a call of an undefined macro (and opaque text was ruled out before). */
export function doubtOf(text: Traced): UnknownReason | undefined {
  return text.pieces.find((p) => p.unknown)?.unknown;
}

/** The text to look for macro syntax in: as long as the text itself, with `mask` for every character of an opaque piece. */
export function scannable(text: Traced): string {
  if (!opaqueReason(text)) return text.text;
  return text.pieces.map((p) => (p.unknown && p.unknown !== 'undefined' ? mask.repeat(p.text.length) : p.text)).join('');
}

/** A noncharacter of Unicode: neither name, blank nor bracket. */
export const mask = '\uffff';
