import type { Traced } from '../../../src/policy/index.js';

type Piece = Traced['pieces'][number];

/** Whether a call of one of the macros (names in lower case) brought a piece of expanded text, itself or through others. */
function cameThrough({ place }: Piece, macros: readonly string[]): boolean {
  for (let frame = place.frame; frame; frame = frame.call.frame) if (macros.includes(frame.macro.toLowerCase())) return true;
  return false;
}

/** Whether any of the macros brought some of a text. */
export const comesThrough = (value: Traced, macros: readonly string[]): boolean => value.pieces.some((piece) => cameThrough(piece, macros));

/** The text without what these macros brought. */
export const textWithout = (value: Traced, macros: readonly string[]): string =>
  value.pieces.flatMap((piece) => (cameThrough(piece, macros) ? [] : [piece.text])).join('');
