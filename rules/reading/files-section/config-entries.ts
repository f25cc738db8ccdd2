import type { FilesEntry, Spec, SpecPackage } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { filesPatterns } from './files-patterns.js';

export interface ConfigEntry {
  readonly entry: FilesEntry;
  readonly package: SpecPackage;
  /** `%config(noreplace)` as the entry has it. */
  readonly directive: string;
}

/** The entries of %files sections that are marked as configuration. */
export const configEntries: (spec: Spec) => readonly ConfigEntry[] = oncePerSpec((spec) =>
  filesPatterns(spec).flatMap(({ entry, package: pkg }) => {
    const directive = entry.directives.find((each) => each === '%config' || each.startsWith('%config('));
    return directive === undefined ? [] : [{ entry, package: pkg, directive }];
  }),
);
