import type { PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { oncePer } from '../once-per.js';

/**
 * The files of a package by what rules look for, in the order of their paths. Made once for all rules: packages have up to 400,000 files, and a rule that
 * walks over all of them costs more than reading them.
 */

/** Files and directories below a directory, which is not among them. By the names after the usr-merge: below /usr/lib are those below /lib, too. */
export function filesBelow(pkg: PackageFacts, directory: string): readonly PackageFile[] {
  const { below } = indexOf(pkg);
  const known = below.get(directory);
  if (known) return known;
  const old = beforeMerge(directory);
  const found = old === undefined ? range(pkg, directory) : [...range(pkg, old), ...range(pkg, directory)];
  below.set(directory, found);
  return found;
}

/** What has that path, or had it before the usr-merge. */
export function filesNamed(pkg: PackageFacts, path: string): readonly PackageFile[] {
  const old = beforeMerge(path);
  return [...(old === undefined ? [] : [fileAt(pkg, old)]), fileAt(pkg, path)].filter((file) => file !== undefined);
}

/** For the first two names of paths, `/usr/lib` say, the first file that has them. */
export const topFiles = oncePer((pkg: PackageFacts): readonly PackageFile[] => {
  const { sorted } = indexOf(pkg);
  const found: PackageFile[] = [];
  for (let at = 0; at < sorted.length; ) {
    const file = sorted[at] as PackageFile;
    const end = file.path.indexOf('/', file.path.indexOf('/', 1) + 1);
    found.push(file);
    at = end < 2 ? at + 1 : firstFrom(sorted, `${file.path.slice(0, end)}0`);
  }
  return found;
});

/** The file with that path as the header has it. */
export function fileAt(pkg: PackageFacts, path: string): PackageFile | undefined {
  const { sorted } = indexOf(pkg);
  const found = sorted[firstFrom(sorted, path)];
  return found?.path === path ? found : undefined;
}

/** Whether the path is there, or something below it. */
export function isInPackage(pkg: PackageFacts, path: string): boolean {
  const { sorted } = indexOf(pkg);
  const old = beforeMerge(path);
  return (old === undefined ? [path] : [old, path]).some(
    (each) => fileAt(pkg, each) !== undefined || sorted[firstFrom(sorted, `${each}/`)]?.path.startsWith(`${each}/`),
  );
}

/** Files, links and directories whose base name has one of these endings, `.pc` say. */
export function filesEnding(pkg: PackageFacts, ...endings: readonly string[]): readonly PackageFile[] {
  const { byEnding } = indexOf(pkg);
  const key = endings.join('\0');
  const found = byEnding.get(key) ?? candidates(pkg, endings).filter(({ path }) => endings.some((ending) => path.endsWith(ending)));
  byEnding.set(key, found);
  return found;
}

/** Regular files, ghosts among them. */
export const regularFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).regular;

export const directories = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).directories;

export const symbolicLinks = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).links;

/** Devices, sockets and pipes. */
export const specialFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).special;

/** Regular files with an execute bit. */
export const executables = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).executable;

/** What has flags in the header: configuration, documentation, licences, ghosts … */
export const flaggedFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).flagged;

/** ELF files whose structure was read. */
export const elfFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).elf;

/** Texts whose first line begins with `#!`. */
export const scriptFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).scripts;

/** Files whose whole text some rule asked for. */
export const filesWithText = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).withText;

interface Index {
  readonly sorted: readonly PackageFile[];
  readonly below: Map<string, readonly PackageFile[]>;
  readonly byEnding: Map<string, readonly PackageFile[]>;
}

const indexOf = oncePer((pkg: PackageFacts): Index => ({ sorted: inOrder(pkg.files), below: new Map(), byEnding: new Map() }));

/** rpm sorts them; older packages and other builders may not. */
function inOrder(files: readonly PackageFile[]): readonly PackageFile[] {
  const isSorted = files.every(({ path }, at) => at === 0 || (files[at - 1] as PackageFile).path <= path);
  return isSorted ? files : [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const movedToUsr = /^\/usr(\/(?:bin|sbin|lib|lib64)(?:\/.*)?)$/;

function beforeMerge(directory: string): string | undefined {
  return movedToUsr.exec(directory)?.[1];
}

/** All paths with a beginning stand together: those between `/etc/` and `/etc0`, the character behind the slash. */
function range(pkg: PackageFacts, directory: string): readonly PackageFile[] {
  const { sorted } = indexOf(pkg);
  const from = firstFrom(sorted, `${directory}/`);
  const to = firstFrom(sorted, `${directory}0`);
  return from === 0 && to === sorted.length ? sorted : sorted.slice(from, to);
}

/** The place of the first file whose path is not before this one. */
function firstFrom(sorted: readonly PackageFile[], path: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as PackageFile).path < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

function candidates(pkg: PackageFacts, endings: readonly string[]): readonly PackageFile[] {
  if (!endings.every((ending) => ending.includes('.'))) return indexOf(pkg).sorted;
  const suffixes = new Set(endings.map((ending) => ending.slice(ending.lastIndexOf('.'))));
  const lists = [...suffixes].flatMap((suffix) => suffixesOf(pkg).get(suffix) ?? []);
  return suffixes.size > 1 ? lists.sort((a, b) => (a.path < b.path ? -1 : 1)) : lists;
}

/** By what stands from the last dot of the base name on. */
const suffixesOf = oncePer((pkg: PackageFacts) => {
  const found = new Map<string, PackageFile[]>();
  for (const file of indexOf(pkg).sorted) {
    const dot = file.path.lastIndexOf('.');
    if (dot <= file.path.lastIndexOf('/')) continue;
    const suffix = file.path.slice(dot);
    const list = found.get(suffix);
    if (list) list.push(file);
    else found.set(suffix, [file]);
  }
  return found;
});

/** File type bits of st_mode (POSIX `<sys/stat.h>`). */
const typeMask = 0o170000;
const types = { regular: 0o100000, directory: 0o040000, link: 0o120000 } as const;

const kindsOf = oncePer((pkg: PackageFacts) => {
  const kinds: Record<'regular' | 'directories' | 'links' | 'special' | 'executable' | 'flagged' | 'elf' | 'scripts' | 'withText', PackageFile[]> = {
    ...{ regular: [], directories: [], links: [], special: [], executable: [] },
    ...{ flagged: [], elf: [], scripts: [], withText: [] },
  };
  for (const file of indexOf(pkg).sorted) {
    const type = file.mode & typeMask;
    if (type === types.regular) kinds.regular.push(file);
    else if (type === types.directory) kinds.directories.push(file);
    else if (type === types.link) kinds.links.push(file);
    else kinds.special.push(file);
    if (type === types.regular && (file.mode & 0o111) !== 0) kinds.executable.push(file);
    if (file.flags.length > 0) kinds.flagged.push(file);
    const { content } = file;
    if (content === undefined) continue;
    if (content.elf) kinds.elf.push(file);
    if (content.firstLine?.startsWith('#!')) kinds.scripts.push(file);
    if (content.text !== undefined) kinds.withText.push(file);
  }
  return kinds;
});
