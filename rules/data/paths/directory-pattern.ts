import { matchesGlob } from '../../../src/rpm/payload/base-name-glob.js';
import { components } from './install-path.js';

/** Whether `path` is, or lies below, a directory that the pattern names. `*` and `?` in a pattern stand for text within one name. */
export function isBelowPattern(path: string, pattern: string): boolean {
  const names = components(path);
  return components(pattern).every((glob, i) => names[i] !== undefined && matchesGlob(names[i], glob));
}
