import { matchesGlob } from '../rpm/payload/base-name-glob.js';
import type { AnyRule } from './rule.js';

const prefix = 'text:';

/** The globs of base names whose text these rules want (`text:GLOB` among their needs), each once and sorted. */
export function textGlobs(rules: readonly AnyRule[]): string[] {
  const globs = rules.flatMap(({ meta }) => (meta.needs ?? []).flatMap((need) => (need.startsWith(prefix) ? [need.slice(prefix.length)] : [])));
  return [...new Set(globs)].sort();
}

export function matchesAnyGlob(name: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matchesGlob(name, glob));
}
