/**
 * The first of `length` places at which a condition holds that, once it holds, holds for all places behind; `length` where it holds nowhere.
 * Binary search: the condition is asked a few times, however long the list.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of stretches in order that do not overlap, the one that an offset lies in. */
export function rangeAt<T extends { readonly start: number; readonly end: number }>(ranges: readonly T[], offset: number): T | undefined {
  const found = ranges[firstIndex(ranges.length, (i) => (ranges[i] as T).end > offset)];
  return found && found.start <= offset ? found : undefined;
}
