import type { PackageFile } from '../facts.js';

/** File type bits of st_mode (POSIX `<sys/stat.h>`, the values that all Unix systems share). */
const typeMask = 0o170000;
const regular = 0o100000;
const symlink = 0o120000;

export function isRegular({ mode }: PackageFile): boolean {
  return (mode & typeMask) === regular;
}

export function isSymlink({ mode }: PackageFile): boolean {
  return (mode & typeMask) === symlink;
}

/** The package owns a ghost's name and does not bring it. */
export function isGhost({ flags }: PackageFile): boolean {
  return flags.includes('ghost');
}
