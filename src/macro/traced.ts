import { firstIndex } from '../text/first-index.js';
import type { Location, SourceText } from '../text/source-text.js';

/** Why a stretch of expanded text is not what rpm would have there; `macro`: a macro of a distribution that is known by name only. */
export type UnknownReason = 'shell' | 'lua' | 'undefined' | 'macro' | 'file' | 'environment' | 'limit' | 'condition';

/**
 * Where a stretch of text was written. `exact`: its characters stand one for one in the source; otherwise the whole range made it
 * (a built-in's call, say). `source` is absent for text that no file holds (`--define`, a profile's macros).
 */
export interface Place {
  readonly source?: SourceText;
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
  /** The macro call that brought it here; absent for text that stands in the spec itself. */
  readonly frame?: Frame;
}

/** One macro call: `call` is the place of the call (its own `frame` is the next call outwards), `definition` that of the macro's definition. */
export interface Frame {
  readonly macro: string;
  readonly call: Place;
  readonly definition?: Place;
}

export interface Piece {
  readonly text: string;
  readonly place: Place;
  /**
   * Set where the text stands for something that can't be known without running code; `text` is then the raw call, or what rpm makes of it
   * where nobody defines its macros, which may be nothing.
   */
  readonly unknown?: UnknownReason;
}

/** Where some expanded text comes from, as a rule reports it: the place in the file that the user edits, and the macros on the way. */
export interface Origin {
  /** Absent only for text that no file holds. */
  readonly location?: Location;
  readonly exact: boolean;
  /** Outermost first. */
  readonly via: readonly { readonly macro: string; readonly definition?: Location }[];
}

/** Expanded text in which every character knows its origin. Immutable; slicing and joining keep the origins. */
export class Traced {
  readonly text: string;
  private offsets: readonly number[] | undefined;

  constructor(readonly pieces: readonly Piece[]) {
    this.text = pieces.length === 1 ? (pieces[0] as Piece).text : pieces.map((p) => p.text).join('');
  }

  static readonly empty = new Traced([]);

  /** Text as it stands in a source. */
  static literal(source: SourceText, start = 0, end = source.text.length): Traced {
    return start === end ? Traced.empty : new Traced([{ text: source.text.slice(start, end), place: { source, start, end, exact: true } }]);
  }

  /** Text that no file holds. */
  static bare(text: string): Traced {
    return text === '' ? Traced.empty : new Traced([{ text, place: { start: 0, end: text.length, exact: true } }]);
  }

  static join(parts: readonly Traced[]): Traced {
    return parts.length === 1 ? (parts[0] as Traced) : new Traced(parts.flatMap((p) => p.pieces));
  }

  /** True where nothing in it depends on something unknown. */
  get known(): boolean {
    return !this.pieces.some((p) => p.unknown);
  }

  get length(): number {
    return this.text.length;
  }

  slice(from: number, to: number = this.text.length): Traced {
    if (from <= 0 && to >= this.text.length) return this;
    const out: Piece[] = [];
    for (let i = this.firstPieceAt(from), at = this.offset(i); i < this.pieces.length && at <= to; i++) {
      const piece = this.pieces[i] as Piece;
      if (piece.text === '') out.push(piece);
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, piece.text.length);
      if (start < end) out.push(cut(piece, start, end));
      at += piece.text.length;
    }
    return out.length === 0 ? Traced.empty : new Traced(out);
  }

  /** As `pieceAt`, or the first of the pieces without a character that stand right before it. */
  firstPieceAt(offset: number): number {
    let first = this.pieceAt(offset);
    while (first > 0 && this.pieces[first - 1]?.text === '' && this.offset(first) === offset) first--;
    return first;
  }

  /** Index of the piece that holds the character at `offset`; beyond the last piece where there is none. */
  pieceAt(offset: number): number {
    if (this.pieces.length < 2) return 0;
    return Math.max(firstIndex(this.pieces.length, (i) => this.offset(i) > offset) - 1, 0);
  }

  /** Where a piece starts in the text. */
  offset(piece: number): number {
    if (piece === 0) return 0;
    if (!this.offsets) {
      const offsets = [0];
      for (const [i, p] of this.pieces.entries()) offsets.push((offsets[i] as number) + p.text.length);
      this.offsets = offsets;
    }
    return this.offsets[piece] ?? this.text.length;
  }

  trim(): Traced {
    const lead = this.text.length - this.text.trimStart().length;
    return this.slice(lead, Math.max(lead, this.text.trimEnd().length));
  }

  /** The pieces split at every line feed; the line feeds are dropped. */
  lines(): Traced[] {
    if (!this.text.includes('\n')) return [this];
    const out: Traced[] = [];
    let from = 0;
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', from)) {
      out.push(this.slice(from, at));
      from = at + 1;
    }
    out.push(this.slice(from));
    return out;
  }

  /**
   * Where the characters `from` to `to` come from. Text brought by macros is placed on the outermost call, the smallest range that
   * covers all of it; the definitions on the way to its first character are `via`.
   */
  origin(from = 0, to: number = this.text.length): Origin {
    const pieces = this.slice(from, Math.max(to, from + 1)).pieces;
    const first = pieces[0] ?? this.pieces[this.pieces.length - 1];
    if (!first) return { exact: false, via: [] };
    const start = outermost(first.place);
    const location = pieces.reduce<Location | undefined>((all, p) => widen(all, locationOf(outermost(p.place))), locationOf(start));
    const via = chain(first.place);
    return { ...(location && { location }), exact: via.length === 0 && pieces.length === 1 && first.place.exact, via };
  }
}

function cut(piece: Piece, start: number, end: number): Piece {
  if (start === 0 && end === piece.text.length) return piece;
  const text = piece.text.slice(start, end);
  const place = piece.place.exact ? { ...piece.place, start: piece.place.start + start, end: piece.place.start + end } : piece.place;
  return piece.unknown ? { text, place, unknown: piece.unknown } : { text, place };
}

function outermost(place: Place): Place {
  let at = place;
  while (at.frame) at = at.frame.call;
  return at;
}

function locationOf(place: Place): Location | undefined {
  return place.source && { source: place.source, start: place.start, end: place.end };
}

function widen(a: Location | undefined, b: Location | undefined): Location | undefined {
  if (!a || !b || a.source !== b.source) return a ?? b;
  return { source: a.source, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function chain(place: Place): Origin['via'] {
  const out: { macro: string; definition?: Location }[] = [];
  for (let at: Place | undefined = place; at?.frame; at = at.frame.call) {
    const definition = at.frame.definition && locationOf(outermost(at.frame.definition));
    out.unshift({ macro: at.frame.macro, ...(definition && { definition }) });
  }
  return out;
}
