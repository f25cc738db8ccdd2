import type { Range } from '../text/source-text.js';
import type { Call, Engine, Output } from './context.js';
import { spend } from './limits.js';
import { callPlace } from './place.js';
import { type Frame, type Piece, type Place, Traced, type UnknownReason } from './traced.js';

/** The character that marks the ends of a quoted argument while arguments are put together (ASCII unit separator). */
export const quoteMark = '\x1f';

export function createOutput(keepQuotes = false): Output {
  return { pieces: [], keepQuotes, hasQuotes: false };
}

export function written(out: Output): Traced {
  return out.pieces.length === 0 ? Traced.empty : new Traced(out.pieces);
}

/** Writes `text` from `start` to `end`. Pieces that no macro brought get `frame`, and all of them `unknown` where they are known. */
export function writeSlice(engine: Engine, out: Output, text: Traced, start: number, end: number, frame?: Frame, unknown?: UnknownReason): void {
  if (start >= end && text.length > 0) return;
  const first = text.firstPieceAt(start);
  let at = text.offset(first);
  for (let i = first; i < text.pieces.length && at <= end; i++) {
    const piece = text.pieces[i] as Piece;
    if (piece.text === '') out.pieces.push(moved(piece, 0, 0, frame, unknown));
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, piece.text.length);
    at += piece.text.length;
    if (from >= to) continue;
    if (!spend(engine, 2, to - from)) return;
    out.pieces.push(moved(piece, from, to, frame, unknown));
  }
}

/** Writes text that a call computed: one piece, on the place of the call. Nothing that is doubtful is a piece too, without a character. */
export function writeComputed(engine: Engine, out: Output, text: string, place: Place, unknown?: UnknownReason): void {
  if ((text === '' && !unknown) || !spend(engine, 1, text.length)) return;
  const at = placeIn({ ...place, exact: false }, place, place.frame);
  out.pieces.push(unknown ? { text, place: at, unknown } : { text, place: at });
}

/** Writes a stretch of text that stands for something unknown: one piece, whatever brought its parts. */
export function writeOpaque(engine: Engine, out: Output, call: Call, reason: UnknownReason): void {
  const first = call.text.pieces[call.text.pieceAt(call.start)];
  if (first && call.text.offset(call.text.pieceAt(call.start)) + first.text.length >= call.end) {
    writeSlice(engine, out, call.text, call.start, call.end, call.frame, reason);
  } else writeComputed(engine, out, call.text.text.slice(call.start, call.end), callPlace(call), reason);
}

/** Takes the quoting marks out of what was written from piece `from` on. */
export function unquote(out: Output, from: number): void {
  if (!out.pieces.slice(from).some((p) => p.text.includes(quoteMark))) return;
  const kept = withoutQuotes(new Traced(out.pieces.slice(from))).pieces;
  out.pieces = [...out.pieces.slice(0, from), ...kept];
}

/** The text without its quoting marks. */
export function withoutQuotes(text: Traced): Traced {
  if (!text.text.includes(quoteMark)) return text;
  const parts: Traced[] = [];
  let from = 0;
  for (let at = text.text.indexOf(quoteMark); at >= 0; at = text.text.indexOf(quoteMark, from)) {
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  parts.push(text.slice(from));
  return Traced.join(parts);
}

function moved(piece: Piece, from: number, to: number, frame: Frame | undefined, unknown: UnknownReason | undefined): Piece {
  const whole = from === 0 && to === piece.text.length;
  const old = piece.place;
  const text = whole ? piece.text : piece.text.slice(from, to);
  let place = old;
  if (frame && !old.frame) place = placeIn(old, whole || !old.exact ? old : { start: old.start + from, end: old.start + to }, frame);
  else if (!whole && old.exact) place = placeIn(old, { start: old.start + from, end: old.start + to }, old.frame);
  const reason = piece.unknown ?? unknown;
  return reason ? { text, place, unknown: reason } : { text, place };
}

/** Plain literals, not spreads: this runs for every stretch of every expanded text. */
function placeIn(like: Place, range: Range, frame: Frame | undefined): Place {
  const { source, exact } = like;
  const { start, end } = range;
  if (frame) return source ? { source, start, end, exact, frame } : { start, end, exact, frame };
  return source ? { source, start, end, exact } : { start, end, exact };
}
