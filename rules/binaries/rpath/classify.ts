import type { ElfFacts, PackageFile } from '../../../src/policy/index.js';
import { buildPlace } from '../../data/paths/build-tree.js';
import { gainsRights } from '../../data/paths/file-type.js';
import { directoryOf, isBelow } from '../../data/paths/install-path.js';
import { defaultLoaderDirectories, isMultiarchDirectory, privateLibraryTrees } from '../../data/paths/loader-directories.js';
import { type Expanded, expandElement } from './expand.js';
import type { Libraries } from './libraries.js';

/** What is wrong with one element of a search path. */
export type RpathFault =
  | { readonly kind: 'empty'; readonly alone: boolean }
  | { readonly kind: 'build-directory'; readonly writable: boolean }
  | { readonly kind: 'relative' }
  | { readonly kind: 'parent-reference' }
  | { readonly kind: 'origin-not-first' }
  | { readonly kind: 'origin-misuse'; readonly reason: 'set-uid' | 'default-directory' | 'outside-root' | 'no-library' }
  | { readonly kind: 'standard-directory' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'wrong-multilib'; readonly right: string }
  | { readonly kind: 'not-owned' };

export interface RpathElement {
  readonly tag: 'RPATH' | 'RUNPATH';
  readonly text: string;
  /** Counted from 1. */
  readonly position: number;
  /** How many elements the list has. */
  readonly count: number;
  /** Where the loader would look; absent for a relative or empty element. */
  readonly path?: string;
  /** The first of the exclusive classes that holds. */
  readonly fault?: RpathFault;
}

/** Gives every element of one list its class. The classes exclude each other; the order below decides. */
export function classify(tag: RpathElement['tag'], list: readonly string[], file: PackageFile, elf: ElfFacts, libraries: Libraries): RpathElement[] {
  const directory = directoryOf(file.path);
  let otherBefore = false;
  return list.map((text, i) => {
    const common = { tag, text, position: i + 1, count: list.length };
    if (text === '') return { ...common, fault: { kind: 'empty', alone: list.length === 1 } };
    const element = expandElement(text, directory, elf);
    const fault = element.fromOrigin ? originFault(element, file, elf, otherBefore, libraries) : plainFault(element, elf, libraries);
    otherBefore ||= !element.fromOrigin;
    return { ...common, ...(element.path !== undefined && { path: element.path }), ...(fault && { fault }) };
  });
}

function plainFault(element: Expanded, elf: ElfFacts, libraries: Libraries): RpathFault | undefined {
  const { path } = element;
  if (path === undefined) return { kind: 'relative' };
  const place = buildPlace(path);
  if (place) return { kind: 'build-directory', writable: place === 'world-writable' };
  if (element.parentReference) return { kind: 'parent-reference' };
  if (defaultLoaderDirectories.includes(path)) return { kind: 'standard-directory' };
  if (isMultiarchDirectory(path)) return undefined;
  if (!privateLibraryTrees.some((tree) => path !== tree && isBelow(path, tree))) return { kind: 'invalid' };
  return wrongMultilib(path, elf, libraries) ?? (libraries.holds(path) ? undefined : { kind: 'not-owned' });
}

function originFault(element: Expanded, file: PackageFile, elf: ElfFacts, otherBefore: boolean, libraries: Libraries): RpathFault | undefined {
  const path = element.path ?? '/';
  // A package that installs into such a directory has a fault of its own; that its programs look beside themselves is none.
  const place = buildPlace(directoryOf(file.path)) ? undefined : buildPlace(path);
  if (place) return { kind: 'build-directory', writable: place === 'world-writable' };
  if (element.parentReference) return { kind: 'parent-reference' };
  if (gainsRights(file)) return { kind: 'origin-misuse', reason: 'set-uid' };
  if (otherBefore) return { kind: 'origin-not-first' };
  if (element.leavesRoot) return { kind: 'origin-misuse', reason: 'outside-root' };
  if (defaultLoaderDirectories.includes(path)) return { kind: 'origin-misuse', reason: 'default-directory' };
  return wrongMultilib(path, elf, libraries) ?? (libraries.holds(path) ? undefined : { kind: 'origin-misuse', reason: 'no-library' });
}

/** A 64-bit object that looks in lib although its lib64 twin is what the build ships, or a 32-bit object that looks in lib64. */
function wrongMultilib(path: string, elf: ElfFacts, libraries: Libraries): RpathFault | undefined {
  const [from, to] = elf.class === 64 ? ['/usr/lib', '/usr/lib64'] : ['/usr/lib64', '/usr/lib'];
  if (from === undefined || to === undefined || !path.startsWith(`${from}/`)) return undefined;
  const right = `${to}${path.slice(from.length)}`;
  const meant = elf.class === 64 && (libraries.holds(path, 64) || !libraries.exists(right));
  return meant ? undefined : { kind: 'wrong-multilib', right };
}
