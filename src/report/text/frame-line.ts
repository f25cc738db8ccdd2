import { type Cell, cellsOf } from './cells.js';

/** A line cut to a width, with where its marked part stands, in terminal columns. */
export interface FrameLine {
  readonly text: string;
  readonly before: number;
  readonly marked: number;
}

const ellipsis = '…';

/**
 * Shows a line of source text with the stretch from `from` to `to` (UTF-16 units, counted from 0) marked. A line wider than `width`
 * is cut around the start of the stretch. At least one column is marked, also behind the line's end. Looks only at the
 * neighbourhood of the stretch, however long the line is.
 */
export function frameLine(line: string, from: number, to: number, width: number): FrameLine {
  const start = Math.min(Math.max(from, 0), line.length);
  const end = Math.min(Math.max(to, start), line.length);
  const cells = cellsOf(line, start - width, start + 2 * width);
  const found = cells.findIndex((cell) => cell.end > start);
  const first = found < 0 ? cells.length : found;
  const whole = (cells[0]?.start ?? 0) === 0 && (cells.at(-1)?.end ?? 0) === line.length && widthOf(cells) <= width;
  const [left, right] = whole ? [0, cells.length] : around(cells, first, width - 2 * ellipsis.length);
  const shown = cells.slice(left, right);
  const head = (cells[left]?.start ?? 0) > 0 ? ellipsis : '';
  const tail = (cells[right - 1]?.end ?? line.length) < line.length ? ellipsis : '';
  return {
    text: `${head}${shown.map(({ text }) => text).join('')}${tail}`.trimEnd(),
    before: head.length + widthOf(cells.slice(left, first)),
    marked: Math.max(widthOf(shown.filter((cell) => cell.end > start && cell.start < end)), 1),
  };
}

/** The cells that fit into `room` columns: a third of it before the first marked one, then what follows, then more of what was before. */
function around(cells: readonly Cell[], first: number, room: number): [left: number, right: number] {
  let left = first;
  let right = first;
  let used = 0;
  const fits = (cell: Cell | undefined, limit: number): boolean => {
    if (!cell || used + cell.width > limit) return false;
    used += cell.width;
    return true;
  };
  while (fits(cells[left - 1], room / 3)) left--;
  while (fits(cells[right], room)) right++;
  while (fits(cells[left - 1], room)) left--;
  return [left, right];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
