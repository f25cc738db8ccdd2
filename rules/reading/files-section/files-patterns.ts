import type { FilesEntry, Spec, SpecPackage } from '../../../src/policy/index.js';
import { mergedUsr } from '../../data/paths/install-path.js';
import { oncePerSpec } from '../once-per-spec.js';

/** A path or glob of a %files section that can be judged: absolute, known, not excluded. */
export interface FilesPattern {
  readonly entry: FilesEntry;
  readonly package: SpecPackage;
  /** Names between slashes after the usr-merge; wildcards as they are. */
  readonly names: readonly string[];
  /** `/usr/bin` for `/bin/*`: everything before the last name. */
  readonly directory: string;
  /** The last name. */
  readonly base: string;
}

/**
 * The entries of all %files sections that name an absolute path and depend on nothing unknown; a condition that cannot be evaluated
 * counts as met. `%exclude` and `%docdir` list nothing.
 */
export const filesPatterns: (spec: Spec) => readonly FilesPattern[] = oncePerSpec((spec) => [...readPatterns(spec)]);

const listsNothing: ReadonlySet<string> = new Set(['%exclude', '%docdir']);

function* readPatterns({ packages }: Spec): Generator<FilesPattern> {
  for (const pkg of packages) {
    for (const entry of pkg.files ?? []) {
      if (!entry.path.startsWith('/') || !entry.pathText.known || entry.directives.some((directive) => listsNothing.has(directive))) continue;
      const names = mergedUsr(
        `/${entry.path
          .split('/')
          .filter((name) => name !== '' && name !== '.')
          .join('/')}`,
      )
        .split('/')
        .slice(1);
      yield { entry, package: pkg, names, directory: `/${names.slice(0, -1).join('/')}`, base: names.at(-1) ?? '' };
    }
  }
}

/**
 * True for a name in which the wildcards say it all: `*`, `**`, `*?`, `[a-z]*`, `*.*`, `a*`. Two written characters in front of the
 * first wildcard (also those that a macro brought) narrow it, and so does an extension.
 */
export function isBareWildcard(name: string): boolean {
  if (name.length > longestName || !/[*?[]/.test(name)) return false;
  return /^[^*?]?[*?][*?.]*$/.test(name.replace(/\[[^\]]*\]/g, '*'));
}

/** NAME_MAX of Linux; longer ones match no file. */
const longestName = 255;

/** `everything`, or `nearly everything` where the last name is more than stars. */
export function takenBy({ base }: FilesPattern): string {
  return /^\*+$/.test(base) ? 'everything' : 'nearly everything';
}

/** The directory that bare wildcards at the end of the pattern leave open, and how many they are; undefined where the last name is written. */
export function openDirectory({ names }: FilesPattern): { readonly directory: string; readonly levels: number } | undefined {
  let levels = 0;
  while (levels < names.length && isBareWildcard(names[names.length - 1 - levels] as string)) levels++;
  return levels === 0 ? undefined : { directory: `/${names.slice(0, names.length - levels).join('/')}`, levels };
}
