/** The lines of a spec as rpm joins them before it expands anything. */
export interface LogicalLines {
  /** Offset of every logical line, ascending; the first is 0 unless the text is empty. A line ends where the next one starts. */
  readonly starts: readonly number[];
  /** Starts of lines that rpm would refuse: "unclosed macro or bad line continuation". */
  readonly unclosed: ReadonlySet<number>;
  /** Where a line goes on only because the one before ends in a backslash, ascending. rpm takes such text apart again once it is expanded. */
  readonly continuations: readonly number[];
}

/**
 * Splits a text into logical lines (rpm's copyNextLineFromOFI): a line goes on while it has an open `%{`, `%(` or `%[`, or ends in a
 * backslash. Other brackets only count inside one of their own kind; a backslash hides the next character, `%%` hides nothing.
 *
 * Where the end of the text comes first, rpm gives up. Here such a line ends at its first line feed, so that the rest is still read.
 * What such failed attempts may scan is bounded by a few times the text's length; after that every physical line stands alone.
 */
export function logicalLines(text: string): LogicalLines {
  const starts: number[] = [];
  const unclosed = new Set<number>();
  const continuations: number[] = [];
  let budget = 8 * text.length;
  // looked for once, not by every line: it may be far away
  let percent = text.indexOf('%');
  let at = 0;
  while (at < text.length) {
    starts.push(at);
    const end = endOfLine(text, at);
    if (percent >= 0 && percent < at) percent = text.indexOf('%', at);
    if (!mayContinue(text, percent, end)) {
      at = end;
      continue;
    }
    const known = continuations.length;
    const joined = budget > 0 ? endOfJoinedLine(text, at, continuations) : undefined;
    if (joined === undefined) {
      continuations.length = known;
      unclosed.add(at);
      budget -= text.length - at;
    }
    at = joined ?? end;
  }
  return { starts, unclosed, continuations };
}

function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** False for the many lines that cannot need a next one. `percent`: where the line's first percent sign stands, if it has one. */
function mayContinue(text: string, percent: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === FEED && text.charCodeAt(end - 2) === BACKSLASH) return true;
  for (let at = percent; at >= 0 && at < end; at++) {
    if (text.charCodeAt(at) === PERCENT && opener(text.charCodeAt(at + 1)) >= 0) return true;
  }
  return false;
}

const FEED = 0x0a;
const BACKSLASH = 0x5c;
const PERCENT = 0x25;

/** 0, 1, 2 for `{`, `(`, `[`, else -1. */
function opener(unit: number): number {
  return unit === 0x7b ? 0 : unit === 0x28 ? 1 : unit === 0x5b ? 2 : -1;
}

function closer(unit: number): number {
  return unit === 0x7d ? 0 : unit === 0x29 ? 1 : unit === 0x5d ? 2 : -1;
}

/** Where the logical line that starts at `start` ends; undefined where the text ends first. Notes its lines outside brackets. */
function endOfJoinedLine(text: string, start: number, continuations: number[]): number | undefined {
  const open = [0, 0, 0];
  let depth = 0;
  let continued = false;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) {
      at++;
      if (text.charCodeAt(at) === FEED) continued = true;
      if (text.charCodeAt(at) === FEED && depth === 0) continuations.push(at + 1);
    } else if (unit === FEED) {
      if (depth === 0) return at + 1;
      continued = false;
    } else if (unit === PERCENT) {
      const kind = opener(text.charCodeAt(at + 1));
      if (kind >= 0) {
        open[kind] = (open[kind] as number) + 1;
        depth++;
        at++;
      } else if (text.charCodeAt(at + 1) === PERCENT) at++;
    } else {
      const up = opener(unit);
      const down = up < 0 ? closer(unit) : -1;
      if (up >= 0 && (open[up] as number) > 0) {
        open[up] = (open[up] as number) + 1;
        depth++;
      } else if (down >= 0 && (open[down] as number) > 0) {
        open[down] = (open[down] as number) - 1;
        depth--;
      }
    }
  }
  return depth === 0 && !continued ? text.length : undefined;
}
