import type { PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { firstIndex } from '../../../src/text/first-index.js';
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

/** Regular files with an execute bit. */
export const executables = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).executable;

/** What does not belong to root and its group. */
export const filesOfOthersThanRoot = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).ofOthers;

/** What has flags in the header: configuration, documentation, licences, ghosts … */
export const flaggedFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).flagged;

/** ELF files whose structure was read. */
export const elfFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).elf;

/** Archives of object files whose structure was read. */
export const archiveFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).archives;

/** Texts whose first line begins with `#!`. */
export const scriptFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).scripts;

/** Files whose whole text some rule asked for. */
export const filesWithText = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).withText;

/** Files that hold nothing. */
export const emptyFiles = (pkg: PackageFacts): readonly PackageFile[] => kindsOf(pkg).empty;

/** The files that lie in one directory, or some of them where files of others stand between. */
export interface DirectoryFiles {
  /** With the slash behind it, as the header has it. */
  readonly directory: string;
  readonly files: readonly PackageFile[];
}

/** All files by their directories, which are much fewer: what a rule can tell by a directory's name it need not ask of each file. */
export const filesByDirectory = oncePer((pkg: PackageFacts): readonly DirectoryFiles[] => {
  const found: (DirectoryFiles & { readonly files: PackageFile[] })[] = [];
  let last: (typeof found)[number] | undefined;
  for (const file of indexOf(pkg).sorted) {
    const { path } = file;
    const end = path.lastIndexOf('/') + 1;
    if (last === undefined || last.directory.length !== end || !path.startsWith(last.directory)) {
      last = { directory: path.slice(0, end), files: [] };
      found.push(last);
    }
    last.files.push(file);
  }
  return found;
});

/** The files of the directories that pass a test, which are asked with the slash behind them. */
export const filesInDirectories = (pkg: PackageFacts, passes: (directory: string) => boolean): readonly PackageFile[] =>
  filesByDirectory(pkg).flatMap(({ directory, files }) => (passes(directory) ? files : []));

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
  return firstIndex(sorted.length, (i) => (sorted[i] as PackageFile).path >= path);
}

function candidates(pkg: PackageFacts, endings: readonly string[]): readonly PackageFile[] {
  if (endings.some((ending) => ending.length < 2)) return indexOf(pkg).sorted;
  const keys = new Set(endings.map(lastLetters));
  const lists = [...keys].flatMap((key) => byLastLetters(pkg).get(key) ?? []);
  return keys.size > 1 ? lists.sort((a, b) => (a.path < b.path ? -1 : 1)) : lists;
}

/** By the last two letters of the path: a number is made faster than a string. */
const byLastLetters = oncePer((pkg: PackageFacts) => {
  const found = new Map<number, PackageFile[]>();
  for (const file of indexOf(pkg).sorted) {
    const key = lastLetters(file.path);
    const list = found.get(key);
    if (list) list.push(file);
    else found.set(key, [file]);
  }
  return found;
});

const lastLetters = (text: string): number => text.charCodeAt(text.length - 2) * 0x10000 + text.charCodeAt(text.length - 1);

/** File type bits of st_mode (POSIX `<sys/stat.h>`). */
const typeMask = 0o170000;
const types = { regular: 0o100000, directory: 0o040000, link: 0o120000 } as const;

const kindsOf = oncePer((pkg: PackageFacts) => {
  const kinds: Record<
    'regular' | 'directories' | 'links' | 'executable' | 'ofOthers' | 'flagged' | 'elf' | 'archives' | 'scripts' | 'withText' | 'empty',
    PackageFile[]
  > = {
    ...{ regular: [], directories: [], links: [], executable: [], ofOthers: [] },
    ...{ flagged: [], elf: [], archives: [], scripts: [], withText: [], empty: [] },
  };
  for (const file of indexOf(pkg).sorted) {
    const type = file.mode & typeMask;
    if (type === types.regular) kinds.regular.push(file);
    else if (type === types.directory) kinds.directories.push(file);
    else if (type === types.link) kinds.links.push(file);
    if (type === types.regular && (file.mode & 0o111) !== 0) kinds.executable.push(file);
    if (file.user !== 'root' || file.group !== 'root') kinds.ofOthers.push(file);
    if (file.flags.length > 0) kinds.flagged.push(file);
    const { content } = file;
    if (content === undefined) continue;
    if (content.elf) kinds.elf.push(file);
    if (content.archive) kinds.archives.push(file);
    if (content.firstLine?.startsWith('#!')) kinds.scripts.push(file);
    if (content.text !== undefined) kinds.withText.push(file);
    if (content.kind === 'empty') kinds.empty.push(file);
  }
  return kinds;
});
