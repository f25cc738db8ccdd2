import type { BuildRequest } from '../request.js';
import type { PackageResult } from './result.js';

/** What the system says of files that can't be read or written (errno(3)), for people. */
const faults: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the device',
  EDQUOT: 'the quota of this user is used up',
  EACCES: 'this user has no right to it',
  EPERM: 'this user has no right to it',
  EROFS: 'it lies on a file system that can only be read',
  ENOENT: 'it is gone: did something remove it while the build ran?',
  ENOTDIR: 'a part of its path is no directory',
  EISDIR: 'it is a directory',
  EIO: 'the device has a fault',
  EMFILE: 'this process has too many files open (ulimit -n)',
  ENFILE: 'the system has too many files open',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its symbolic links lead in a circle',
  EFBIG: 'it would become larger than a file may be (ulimit -f)',
};

/** Why a build came to nothing, where that is a file that can't be read or written; undefined for every other error. */
export function fileFault(error: unknown, request: Pick<BuildRequest, 'directory'>): PackageResult | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const fault = faults[String(code)];
  if (fault === undefined) return undefined;
  const message = `${path ?? request.directory}: ${fault} (${code})`;
  return { directory: request.directory, outcome: 'failed', packages: [], logs: [], passedOver: [], diagnosis: { phase: 'files', message } };
}
