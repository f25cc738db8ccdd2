import type { Call } from './context.js';
import { type Frame, type Piece, type Place, Traced } from './traced.js';

/** The place of a macro call, with the expansion that it stands in. */
export function callPlace(call: Call): Place {
  return placeOf(call.text, call.start, call.end, call.frame);
}

/** The place of a stretch of text; not exact where several pieces made it. */
export function placeOf(text: Traced, start: number, end: number, frame?: Frame): Place {
  const index = text.pieceAt(start);
  const first = text.pieces[index];
  if (!first) return { start: 0, end: 0, exact: false };
  const at = text.offset(index);
  const last = end <= at + first.text.length ? first : (text.pieces[text.pieceAt(Math.max(end - 1, start))] as Piece);
  const outer = first.place.frame ?? frame;
  if (first === last && first.place.exact) return make(first.place, first.place.start + start - at, first.place.start + end - at, true, outer);
  const joined = first.place.source === last.place.source && first.place.frame === last.place.frame;
  const from = first.place.start + (first.place.exact ? start - at : 0);
  const to = joined ? endOf(text, last, end) : first.place.end;
  return make(first.place, Math.min(from, to), Math.max(from, to), false, outer);
}

/** The place in the file that the user edits: that of the outermost call. */
export function flattened(place: Place): Place {
  if (!place.frame) return place;
  let at = place;
  while (at.frame) at = at.frame.call;
  return { ...at, exact: false };
}

/** The body with every place in the file: calls that brought it are over when it is used. */
export function settled(body: Traced): Traced {
  if (!body.pieces.some((p) => p.place.frame)) return body;
  return new Traced(body.pieces.map((p) => (p.place.frame ? { ...p, place: flattened(p.place) } : p)));
}

function endOf(text: Traced, last: Piece, end: number): number {
  if (!last.place.exact) return last.place.end;
  return last.place.start + end - text.offset(text.pieceAt(end - 1));
}

function make(like: Place, start: number, end: number, exact: boolean, frame: Frame | undefined): Place {
  const { source } = like;
  if (frame) return source ? { source, start, end, exact, frame } : { start, end, exact, frame };
  return source ? { source, start, end, exact } : { start, end, exact };
}
