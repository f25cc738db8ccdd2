import type { PackageFacts, PackageSet } from '../../../src/policy/index.js';
import { withoutIsa } from '../../data/names/isa-suffixes.js';
import { packageOperands } from '../dependencies/package-operands.js';
import { oncePer } from '../once-per.js';
import { fileAt } from '../package/files.js';

/** What a package needs around it, as far as the run can tell. */
export interface SetRequirements {
  /** The packages of the set that it requires, directly or through others of the set; not itself. */
  readonly inSet: ReadonlySet<PackageFacts>;
  /** Names that it, or a package of the set that it requires, requires and that no package of the set provides; those that rpm itself answers left out. */
  readonly outside: ReadonlySet<string>;
  /** One of `outside` asks for the very version of this build: some package of it is not in the run. */
  readonly lacksSibling: boolean;
}

/** Requires of one package of a set. Rich dependencies count with all their operands, files by their paths. */
export function requirementsIn(set: PackageSet, pkg: PackageFacts): SetRequirements {
  const known = requirementsOf(set);
  const found = known.get(pkg) ?? follow(pkg, providersOf(set));
  known.set(pkg, found);
  return found;
}

const requirementsOf = oncePer((_: PackageSet) => new Map<PackageFacts, SetRequirements>());

/** Packages by what they provide: names, capabilities, and the paths that somebody in the set requires. */
const providersOf = oncePer(({ packages }: PackageSet): ReadonlyMap<string, readonly PackageFacts[]> => {
  const binary = packages.filter(({ kind }) => kind === 'rpm');
  const paths = new Set(
    binary.flatMap(({ dependencies }) => dependencies.requires.flatMap(packageOperands).flatMap(({ name }) => (name.startsWith('/') ? [name] : []))),
  );
  const found = new Map<string, PackageFacts[]>();
  const add = (name: string, pkg: PackageFacts): void => {
    const there = found.get(name);
    if (there) there.push(pkg);
    else found.set(name, [pkg]);
  };
  for (const pkg of binary) {
    add(pkg.name, pkg);
    for (const { name } of pkg.dependencies.provides) if (name !== pkg.name) add(name, pkg);
    for (const path of paths) if (fileAt(pkg, path)) add(path, pkg);
  }
  return found;
});

function follow(pkg: PackageFacts, providers: ReadonlyMap<string, readonly PackageFacts[]>): SetRequirements {
  const inSet = new Set([pkg]);
  const outside = new Set<string>();
  let lacksSibling = false;
  for (const each of inSet) {
    for (const { name, op, evr } of each.dependencies.requires.flatMap(packageOperands)) {
      if (name.startsWith('rpmlib(')) continue;
      const own = providers.get(name) ?? providers.get(withoutIsa(name));
      for (const provider of own ?? []) inSet.add(provider);
      if (own) continue;
      outside.add(name);
      lacksSibling ||= op === '=' && evr !== undefined && isOwnVersion(evr, each);
    }
  }
  inSet.delete(pkg);
  return { inSet, outside, lacksSibling };
}

/** `1.0` or `1.0-1`, with or without the epoch. */
function isOwnVersion(evr: string, { version, release }: PackageFacts): boolean {
  const plain = evr.replace(/^[0-9]+:/, '');
  return plain === version || plain === `${version}-${release}`;
}
