import { closest, distance } from 'fastest-levenshtein';

/** ` (did you mean "x"?)` where a known name is near enough to be what was meant, else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const meant = nearest(name, known);
  return meant === undefined ? '' : ` (did you mean "${meant}"?)`;
}

/** The known name that is near enough to be what was meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  if (names.length === 0 || name.length > 100) return undefined;
  const found = closest(name.toLowerCase(), names);
  return distance(name.toLowerCase(), found) <= Math.max(2, Math.floor(name.length / 3)) ? found : undefined;
}
