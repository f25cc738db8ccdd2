import { lstatSync, mkdirSync } from 'node:fs';
import { fileProblem } from '../open.js';

const groupAndOthers = 0o077;

/**
 * Makes the cache's directory where it is missing, and says why it can't be used, if so. What stands there is believed later, so it has
 * to be ours alone: a real directory of this user that nobody else may enter.
 */
export function privateDirectoryFault(directory: string): string | undefined {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const stat = lstatSync(directory);
    if (!stat.isDirectory()) return 'is not a directory';
    if (process.getuid === undefined) return undefined; // Windows: access lists, which mkdir takes from the parent
    if (stat.uid !== process.getuid()) return 'belongs to another user';
    return (stat.mode & groupAndOthers) === 0 ? undefined : 'is open to other users; make it private (chmod 700)';
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    return problem;
  }
}
