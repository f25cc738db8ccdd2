import type { PackageFile, PackageSet } from '../../../src/policy/index.js';
import { isDirectory } from '../../data/paths/file-type.js';
import { baseName, directoryOf, isBelow, mergedUsr } from '../../data/paths/install-path.js';
import { elfFiles, isInPackage } from '../../reading/package/files.js';

/** What the packages of a build put where, as far as search paths care. Directories are named as after the usr-merge. */
export interface Libraries {
  /** True where all packages of the build are known. */
  readonly complete: boolean;
  /** Some package ships a shared object in exactly this directory; with a class, one of that class or a link, whose class is not known. */
  holds(directory: string, elfClass?: 32 | 64): boolean;
  /** Some package ships anything in or below this directory, or the directory itself. */
  exists(directory: string): boolean;
}

const known = new WeakMap<PackageSet, Libraries>();

/** Built once per set: every rule of the family asks. */
export function librariesOf(set: PackageSet): Libraries {
  const found = known.get(set) ?? collect(set);
  known.set(set, found);
  return found;
}

function collect({ packages, complete }: PackageSet): Libraries {
  const classes = new Map<string, Set<number>>();
  const binary = packages.filter(({ kind }) => kind === 'rpm');
  for (const pkg of binary) {
    // links, ghosts and what was not read have names only
    for (const file of [...elfFiles(pkg), ...pkg.files.filter(({ content }) => content === undefined)]) {
      if (isSharedObject(file) && !isDirectory(file)) entry(classes, mergedUsr(directoryOf(file.path))).add(file.content?.elf?.class ?? 0);
    }
  }
  return {
    complete,
    holds: (directory, elfClass) => {
      const there = classes.get(directory);
      return there !== undefined && (elfClass === undefined || there.has(elfClass) || there.has(0));
    },
    exists: (directory) => binary.some((pkg) => isInPackage(pkg, directory)),
  };
}

/** A shared object by its content, or a link or ghost by its name. */
function isSharedObject(file: PackageFile): boolean {
  const elf = file.content?.elf;
  const may = elf ? elf.type === 'dyn' && (named(file.path) || (elf.interp === undefined && !elf.pie)) : file.content === undefined && named(file.path);
  return may && !isBelow(file.path, '/usr/lib/debug');
}

const named = (path: string): boolean => path.includes('.so') && /\.so(?:\.[^/]*)?$/.test(baseName(path));

function entry(classes: Map<string, Set<number>>, directory: string): Set<number> {
  const there = classes.get(directory) ?? new Set<number>();
  classes.set(directory, there);
  return there;
}
