import type { PackageFacts, PackageSet } from '../../../src/policy/index.js';
import { isDirectory } from '../../data/paths/file-type.js';
import { components, directoryOf, mergedUsr } from '../../data/paths/install-path.js';
import { oncePer } from '../once-per.js';
import { directories, filesNamed, isInPackage, symbolicLinks } from '../package/files.js';

/** All that the packages of one build install, as one tree after the usr-merge. */
export interface SetTree {
  /** Whether a path is there, links of the set followed; a directory is there, too, where something lies in it. */
  has(path: string): boolean;
  /** The path with the links of the set followed; undefined where they lead in a circle, or too far. */
  resolve(path: string): string | undefined;
  /** The nearest directory at or above the path that a package of the set owns. */
  ownedAbove(path: string): string | undefined;
}

export const setTree: (set: PackageSet) => SetTree = oncePer(({ packages }: PackageSet) => {
  const binary = packages.filter(({ kind }) => kind === 'rpm');
  const links = new Map(
    binary.flatMap((pkg) => symbolicLinks(pkg).flatMap(({ path, linkTo = '' }) => (isMerge(path) ? [] : [[mergedUsr(path), linkTo] as const]))),
  );
  const resolve = (path: string): string | undefined => follow(path, links);
  return {
    resolve,
    has: (path) => {
      const end = resolve(path);
      return end === '/' || (end !== undefined && binary.some((pkg) => isInPackage(pkg, end)));
    },
    ownedAbove: (path) => {
      for (let at = mergedUsr(path); at !== '/'; at = directoryOf(at)) {
        if (binary.some((pkg) => filesNamed(pkg, at).some(isDirectory))) return at;
      }
      return undefined;
    },
  };
});

/** The directories and links that a package owns, after the usr-merge. */
export const ownedDirectories: (pkg: PackageFacts) => ReadonlySet<string> = oncePer(
  (pkg: PackageFacts) => new Set([...directories(pkg), ...symbolicLinks(pkg)].map(({ path }) => mergedUsr(path))),
);

/** `/bin`, `/lib64`: the links of the usr-merge, which the paths of the tree are already without. */
const isMerge = (path: string): boolean => path.lastIndexOf('/') === 0 && mergedUsr(path) !== path;

/** The kernel's own limit (path_resolution(7)). */
const mostLinks = 40;
/** PATH_MAX of Linux. */
const longestPath = 4096;

/** Follows links name by name, as the kernel does; `..` leaves the directory that a link led to. */
function follow(path: string, targets: ReadonlyMap<string, string>): string | undefined {
  const rest = components(path).reverse();
  let at = '';
  let links = 0;
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    if (name === '..') {
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
      continue;
    }
    const next = mergedUsr(`${at}/${name}`);
    if (next.length > longestPath) return undefined;
    const target = targets.get(next);
    if (!target) {
      at = next;
      continue;
    }
    if (++links > mostLinks) return undefined;
    if (target.startsWith('/')) at = '';
    rest.push(...components(target).reverse());
  }
  return at === '' ? '/' : at;
}
