import type { PackageFacts, PackageFile, PackageSet } from '../../../src/policy/index.js';
import { oncePer } from '../once-per.js';
import { filledDirectories } from '../package/filled-directories.js';

/** One package that has a path. */
export interface PathOwner {
  readonly package: PackageFacts;
  readonly file: PackageFile;
}

/** A path that two or more packages of a set have which can be installed side by side. */
export interface SharedPath {
  readonly path: string;
  readonly first: PathOwner;
  readonly second: PathOwner;
}

/**
 * The paths of a set that two of its packages have, each pair once, in the order of the packages. Left out: builds of the same package for
 * several architectures, packages for different architectures, and packages that exclude each other by Conflicts or Obsoletes.
 */
export const sharedPaths: (set: PackageSet) => readonly SharedPath[] = oncePer(({ packages }: PackageSet) => {
  const binary = packages.filter(({ kind }) => kind === 'rpm');
  if (binary.length < 2) return [];
  const twice = directoriesOfTwo(binary);
  const first = new Map<string, PathOwner>();
  const shared: SharedPath[] = [];
  for (const pkg of binary) {
    for (const file of filesIn(pkg, twice)) {
      const other = first.get(file.path);
      if (!other) first.set(file.path, { package: pkg, file });
      else if (other.package !== pkg && canMeet(other.package, pkg)) shared.push({ path: file.path, first: other, second: { package: pkg, file } });
    }
  }
  return shared;
});

/** The directories, as headers have them, in which two of the packages have something. */
function directoriesOfTwo(packages: readonly PackageFacts[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const pkg of packages) {
    const own = new Set(filledDirectories(pkg).map(({ written }) => written));
    for (const each of own) (once.has(each) ? twice : once).add(each);
  }
  return twice;
}

/** The files that lie in one of the directories. */
function* filesIn({ files }: PackageFacts, directories: ReadonlySet<string>): Generator<PackageFile> {
  let last: string | undefined;
  let isIn = false;
  for (const file of files) {
    const slash = file.path.lastIndexOf('/');
    if (slash !== last?.length || !file.path.startsWith(last)) {
      last = file.path.slice(0, slash);
      isIn = directories.has(last === '' ? '/' : last);
    }
    if (isIn) yield file;
  }
}

/** Asked for each path that two packages have, which may be many. */
const known = new WeakMap<PackageFacts, Map<PackageFacts, boolean>>();

function canMeet(a: PackageFacts, b: PackageFacts): boolean {
  const answers = known.get(a) ?? new Map<PackageFacts, boolean>();
  known.set(a, answers);
  const answer =
    answers.get(b) ?? (a.name !== b.name && (a.arch === b.arch || a.arch === 'noarch' || b.arch === 'noarch') && !excludes(a, b) && !excludes(b, a));
  answers.set(b, answer);
  return answer;
}

/** Whether one package conflicts with the other or takes its place, by its name or by something that it provides. */
function excludes({ dependencies: { conflicts, obsoletes } }: PackageFacts, other: PackageFacts): boolean {
  if (obsoletes.some(({ name }) => name === other.name)) return true;
  const names = new Set([other.name, ...other.dependencies.provides.map(({ name }) => name)]);
  return conflicts.some(({ name }) => names.has(name));
}
