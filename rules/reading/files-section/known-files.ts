import type { FilesEntry, Spec, SpecPackage } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { type FilesPattern, filesPatterns } from './files-patterns.js';

/**
 * What a package of a spec holds, where all of it is known: its absolute paths and globs, without the entries that carry one of the
 * directives. Undefined where a list brings files, and where a path is unknown or relative.
 */
export function knownFiles(spec: Spec, { files = [], fileLists, uncertain }: SpecPackage, without: readonly string[]): FilesPattern[] | undefined {
  if (uncertain || fileLists.length > 0) return undefined;
  const patterns = byEntry(spec);
  const found: FilesPattern[] = [];
  for (const entry of files) {
    if (entry.directives.some((directive) => without.some((each) => directive === each || directive.startsWith(`${each}(`)))) continue;
    const pattern = patterns.get(entry);
    if (!pattern) return undefined;
    found.push(pattern);
  }
  return found;
}

const byEntry = oncePerSpec((spec) => new Map<FilesEntry, FilesPattern>(filesPatterns(spec).map((pattern) => [pattern.entry, pattern])));
