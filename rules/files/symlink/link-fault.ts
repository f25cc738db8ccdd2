import type { PackageFacts, PackageSet } from '../../../src/policy/index.js';
import { isBaseDirectory } from '../../data/paths/base-directories.js';
import { buildPlace } from '../../data/paths/build-tree.js';
import { directoryOf, mergedUsr } from '../../data/paths/install-path.js';
import { setTree } from '../../reading/sets/set-tree.js';
import type { LinkFault } from './fault.js';
import { missingTarget } from './unknown-target.js';
import { roundaboutLink } from './written-way.js';

/** A symbolic link of a package: where it lies, and what it says. */
export interface Link {
  readonly path: string;
  readonly linkTo: string;
}

/** What is wrong with a link of a package, as far as the packages of its set can tell: where it leads, then how it is written. */
export function linkFault({ path, linkTo }: Link, pkg: PackageFacts, set: PackageSet): LinkFault | undefined {
  const isAbsolute = linkTo.startsWith('/');
  const rpmlint = isAbsolute ? 'dangling-symlink' : 'dangling-relative-symlink';
  if (isAbsolute && buildPlace(linkTo) === 'build') {
    return {
      message: `The link leads to ${linkTo}, a place of the machine that built the package. Make it lead to the installed path.`,
      level: 'error',
      rpmlint,
    };
  }
  const tree = setTree(set);
  const target = tree.resolve(isAbsolute ? linkTo : `${directoryOf(mergedUsr(path))}/${linkTo}`);
  if (target === undefined) return { message: `The link to ${linkTo} leads back to itself.`, rpmlint };
  const missing = tree.has(target) || isBaseDirectory(target) ? undefined : missingTarget(target, pkg, set);
  if (missing) return { message: nowhere(target, set), ...(missing === 'likely' && { level: 'note' }), rpmlint };
  return isAbsolute ? undefined : roundaboutLink(path, linkTo);
}

function nowhere(target: string, set: PackageSet): string {
  const nobody = set.packages.length > 1 || set.complete ? 'no package of this build has' : 'is not in this package';
  return `The link leads to ${target}, which ${nobody}. Correct the link, or require the package that has it.`;
}
