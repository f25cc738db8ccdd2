import { displaySafe } from '../display-safe.js';
import { graphemesOf, textWidth } from '../text-width.js';

/** What a terminal shows as one character, or an escape that stands for a code point. */
export interface Cell {
  readonly text: string;
  /** Columns: 0 for a mark that joins what is before it, 2 for a wide character, more for tabs and escapes. */
  readonly width: number;
  /** Its place in the line, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const tabStop = 8;
/** As many units as a command for a log reader may have before its bracket (see `displaySafe`). */
const lookBack = 12;

/** The cells of a stretch of a line. Tab stops count from where the stretch starts. */
export function cellsOf(line: string, from: number, to: number): Cell[] {
  const start = wholeCharacter(line, Math.max(from, 0));
  const end = wholeCharacter(line, Math.min(to, line.length));
  const cells: Cell[] = [];
  let at = start;
  let column = 0;
  for (const raw of pieces(line.slice(start, end))) {
    const text = raw === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : safe(line, at, raw);
    const width = textWidth(text);
    cells.push({ text, width, start: at, end: at + raw.length });
    at += raw.length;
    column += width;
  }
  return cells;
}

/** Graphemes; those that hold something unsafe fall apart into code points, so that one escape is one cell. */
function pieces(text: string): string[] {
  return graphemesOf(text).flatMap((grapheme) => (grapheme.length === 1 || displaySafe(grapheme) === grapheme ? [grapheme] : [...grapheme]));
}

/** A bracket is looked at together with what is before it, see `displaySafe`. */
function safe(line: string, at: number, raw: string): string {
  if (!raw.startsWith('[')) return displaySafe(raw);
  const before = line.slice(Math.max(at - lookBack, 0), at);
  return displaySafe(before + raw).slice(displaySafe(before).length);
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(line: string, at: number): number {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(line.slice(at - 1, at + 1)) ? at - 1 : at;
}
