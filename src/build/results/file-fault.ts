import { basename, relative } from 'node:path';
import { types } from 'node:util';
import type { Diagnosis } from './result.js';

/** What the system says of files that can't be read or written (errno(3)), for people. */
const faults: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the device',
  EDQUOT: 'the quota of this user is used up',
  EACCES: 'this user has no right to it',
  EPERM: 'this user has no right to it',
  EROFS: 'it lies on a file system that can only be read',
  ENOENT: 'it is gone. Did something remove it while the build ran?',
  ENOTDIR: 'a part of its path is no directory',
  EISDIR: 'it is a directory',
  EIO: 'the device has a fault',
  EMFILE: 'this process has too many files open (ulimit -n)',
  ENFILE: 'the system has too many files open',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its symbolic links lead in a circle',
  EFBIG: 'it would become larger than a file may be (ulimit -f)',
};

/** Faults of where a file is copied to, not of where it comes from. */
const ofTarget = /^(?:ENOSPC|EDQUOT|EROFS|EFBIG)$/;

/** Why a build whose results were to come to a directory came to nothing, where that is a file that can't be read or written; undefined for all else. */
export function fileFault(error: unknown, directory: string): Diagnosis | undefined {
  if (!types.isNativeError(error)) return undefined;
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const fault = faults[code];
  if (fault === undefined) return undefined;
  return { phase: 'files', message: `${nameIn(directory, (ofTarget.test(code) ? dest : undefined) ?? path)}: ${fault} (${code})` };
}

function nameIn(directory: string, path: string | undefined): string {
  if (path === undefined) return 'the result directory';
  const way = relative(directory, path);
  return way === '' ? 'the result directory' : way.startsWith('..') ? basename(path) : way;
}
