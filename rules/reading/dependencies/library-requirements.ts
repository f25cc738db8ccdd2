import type { Dependency, Spec, SpecPackage } from '../../../src/policy/index.js';
import { withoutIsa } from '../../data/names/isa-suffixes.js';
import { isLibraryName } from '../../data/names/library-names.js';
import { oncePerSpec } from '../once-per-spec.js';
import { isJustified } from '../reasons/block.js';
import { asksFor } from './build-requirements.js';
import { isArched, ownPackage, ownProviders } from './own-packages.js';

/** A Requires written by hand on a library of another source. */
export interface LibraryRequirement {
  readonly from: SpecPackage;
  readonly dependency: Dependency;
  /** A comment gives a reason. */
  readonly justified: boolean;
}

/**
 * The Requires of packages with an architecture on libraries that rpm finds by their sonames. A -devel package has to name what its
 * headers need, so its own are left out; so are rich dependencies and names that cannot be known.
 */
export const libraryRequirements: (spec: Spec) => readonly LibraryRequirement[] = oncePerSpec((spec) =>
  spec.packages.flatMap((from) => {
    if (isArched(from) !== true || /-(?:devel|static)$/.test(from.name.text)) return [];
    return from.dependencies.requires.flatMap((dependency) => {
      const { name, text, tag } = dependency;
      if (!text.known || !isLibraryName(name) || ownPackage(spec, name) || ownProviders(spec, name).length > 0 || !isLinked(spec, name)) return [];
      return [{ from, dependency, justified: isJustified(spec, tag) }];
    });
  }),
);

/** Whether the build asks for the headers of a library: without them nothing is linked with it, and what is required may be a plugin or data. */
function isLinked(spec: Spec, written: string): boolean {
  if (written.includes('.so')) return true;
  const name = withoutIsa(written);
  const stem = name.replace(/-libs?$/, '');
  const bare = stem.replace(/^lib/, '');
  return [`${name}-devel`, `${stem}-devel`, `lib${stem}-devel`, `pkgconfig(${stem})`, `pkgconfig(lib${stem})`, `pkgconfig(${bare})`].some((each) =>
    asksFor(spec, [each, each.toLowerCase()]),
  );
}
