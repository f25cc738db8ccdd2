import type { PackageFile } from '../facts.js';
import { numbersOf, type TagValues } from '../header/tag-values.js';
import { isGhost, isRegular } from './file-type.js';

/**
 * For each file of a hard link set the places of all its files in the list, in order. As rpm counts them (`lib/rpmfi.c`,
 * rpmfilesBuildNLink): regular files with the same inode and device, ghosts apart. What does not agree in size and digest is no set.
 */
export function hardLinkSets(files: readonly PackageFile[], header: TagValues): ReadonlyMap<number, readonly number[]> {
  const inodes = numbersOf(header, 'FILEINODES');
  const devices = numbersOf(header, 'FILEDEVICES');
  if (isAscending(inodes) || new Set(inodes).size === inodes.length) return new Map();
  const uses = new Map<number, number>();
  for (const inode of inodes) uses.set(inode, (uses.get(inode) ?? 0) + 1);
  const bySet = new Map<string, number[]>();
  files.forEach((file, index) => {
    const inode = inodes[index] ?? 0;
    if (inode === 0 || (uses.get(inode) ?? 0) < 2 || !isRegular(file) || isGhost(file)) return;
    const key = `${inode}:${devices[index] ?? 0}:${file.size}:${file.digest}`;
    const links = bySet.get(key);
    if (links) links.push(index);
    else bySet.set(key, [index]);
  });
  const sets = new Map<number, readonly number[]>();
  for (const links of bySet.values()) {
    if (links.length > 1) for (const index of links) sets.set(index, links);
  }
  return sets;
}

/** As rpm numbers the files of a package that has no hard links: no number is there twice. */
function isAscending(numbers: readonly number[]): boolean {
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] as number) <= (numbers[i - 1] as number)) return false;
  return true;
}
