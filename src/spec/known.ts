import type { Piece, Traced } from '../macro/traced.js';

/**
 * True where the text is what rpm would read with the macros at hand: nothing in it waits for a shell, Lua, a file or an undecided
 * condition. A macro that nobody defines stays as written, in rpm too, so it does not count.
 */
export function isDecided(text: Traced): boolean {
  return !text.pieces.some(isOpen);
}

/** True where all that is undecided are calls of macros that are known by name: in a script they read as what they are. */
export function isReadable(text: Traced): boolean {
  return !text.pieces.some((piece) => isOpen(piece) && piece.unknown !== 'macro');
}

/** The text with every undecided stretch as a run of letters of the same length, so that it splits into words as one word would. */
export function withoutUnknowns(text: Traced): string {
  return isDecided(text) ? text.text : text.pieces.map((p) => (isOpen(p) ? 'x'.repeat(p.text.length) : p.text)).join('');
}

function isOpen(piece: Piece): boolean {
  return piece.unknown !== undefined && piece.unknown !== 'undefined';
}
