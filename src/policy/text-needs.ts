import { pathMatcher } from '../rpm/payload/path-matcher.js';
import type { AnyRule, Need } from './rule.js';

const prefix = 'text:';

/** The globs of files whose text these rules want (`text:GLOB` among their needs), each once and sorted. */
export function textGlobs(rules: readonly AnyRule[]): string[] {
  return textGlobsOf(rules.flatMap(({ meta }) => meta.needs ?? []));
}

export function textGlobsOf(needs: readonly Need[]): string[] {
  return [...new Set(needs.flatMap((need) => (need.startsWith(prefix) ? [need.slice(prefix.length)] : [])))].sort();
}

export function matchesAnyGlob(path: string, globs: readonly string[]): boolean {
  return pathMatcher(globs)(path);
}
