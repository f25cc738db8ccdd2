import type { PackageFacts, PackageSet } from '../../../src/policy/index.js';
import { baseInterpreters } from '../../data/commands/base-interpreters.js';
import { isBaseDirectory } from '../../data/paths/base-directories.js';
import { isForeignTree } from '../../data/paths/foreign-directories.js';
import { baseName, components, directoryOf, isBelow } from '../../data/paths/install-path.js';
import { requirementsIn, type SetRequirements } from '../../reading/sets/set-requirements.js';
import { setTree } from '../../reading/sets/set-tree.js';

/** What is made while the system runs, or chosen by its administrator. */
const madeLater = [
  '/var',
  '/run',
  '/proc',
  '/sys',
  '/dev',
  '/tmp',
  '/etc/alternatives',
  '/etc/localtime',
  '/etc/mtab',
  '/etc/systemd',
  '/boot',
  '/usr/local',
  '/srv',
  '/home',
];
/** Kernel trees and units come and go by themselves. */
const foreign = ['/usr/lib/modules', '/usr/src/kernels', '/usr/src/linux', '/usr/lib/systemd'];

/**
 * How sure it is that nothing brings the target of a link that no package of the run holds: `sure` where the directory is the build's own or
 * nothing that the package requires can have it, `likely` where what it requires has other names, undefined where something may well have it.
 */
export function missingTarget(target: string, pkg: PackageFacts, set: PackageSet): 'sure' | 'likely' | undefined {
  if ([...madeLater, ...foreign].some((tree) => isBelow(target, tree)) || baseInterpreters.has(target)) return undefined;
  const requirements = requirementsIn(set, pkg);
  if (!set.complete && (requirements.lacksSibling || isLibrary(target))) return undefined;
  const names = [...requirements.outside].filter((name) => !isFromAnyBuild(name));
  if (names.some((name) => fits(name, target))) return undefined;
  if (isOwnPlace(target, set) && (set.complete || names.length === 0)) return 'sure';
  return isPlain(requirements) ? 'sure' : 'likely';
}

/** Interpreters of scriptlets, the dynamic linker: what nearly every package requires. */
const isFromAnyBuild = (name: string): boolean =>
  baseInterpreters.has(name) || /^(?:\/bin\/(?:ba)?sh|rtld\(.*|config\(.*|ld-linux.*|lib(?:c|m|dl|pthread|rt|gcc_s)\.so\..*)$/.test(name);

const isPlain = ({ outside }: SetRequirements): boolean => [...outside].every((name) => isFromAnyBuild(name) || isSoname(name));

const isSoname = (name: string): boolean => /^lib[^/]*\.so/.test(name);
const isLibrary = (path: string): boolean => /\.so(?:\.[0-9.]+)?$/.test(baseName(path));

/** Words that say what kind of package it is. */
const kinds = new Set(
  'lib libs devel data common doc docs base core filesystem utils tools bin perl python ruby nodejs java font fonts the and for 64bit bit'.split(' '),
);

/** Whether what is required may hold the target: the path itself, a library by its soname, a package by a word of its name. */
function fits(name: string, target: string): boolean {
  if (name.startsWith('/')) return name === target || isBelow(target, directoryOf(name));
  if (isSoname(name)) return baseName(target).startsWith(name.split('(', 1)[0] ?? name);
  const path = target.toLowerCase();
  if ((/cert|ssl/.test(name) && /pki|ssl|cert/.test(path)) || (name.includes('font') && path.includes('font'))) return true;
  return wordsOf(name).some((word) => path.includes(word));
}

/** The words of a capability's name, without versions and what only says its kind. */
function wordsOf(name: string): string[] {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  return words.map((word) => word.replace(/^lib(?=...)|(?<![0-9])[0-9]+$/g, '')).filter((word) => word.length > 2 && !kinds.has(word));
}

/** The target would lie in a directory of this build that nobody else has a reason to fill. */
function isOwnPlace(target: string, set: PackageSet): boolean {
  const owned = setTree(set).ownedAbove(directoryOf(target));
  return owned !== undefined && components(owned).length > 1 && !isBaseDirectory(owned) && !isForeignTree(owned);
}
