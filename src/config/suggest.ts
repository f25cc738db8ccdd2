import { closest, distance } from 'fastest-levenshtein';

/** ` (did you mean "x"?)` where a known name is near enough to be what was meant, else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known];
  if (names.length === 0 || name.length > 100) return '';
  const nearest = closest(name.toLowerCase(), names);
  return distance(name.toLowerCase(), nearest) <= Math.max(2, Math.floor(name.length / 3)) ? ` (did you mean "${nearest}"?)` : '';
}
