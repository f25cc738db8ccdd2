import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { decodeBytes } from '../../text/bytes.js';
import { ConfigProblem } from '../problem.js';

/**
 * The text of a regular file of at most `limit` bytes. `name` is what messages call it.
 * @throws ConfigProblem where it is missing, no regular file (a pipe would block), too large or unreadable.
 */
export function readTextFile(path: string, name: string, limit: number): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new ConfigProblem([`${name}: is not a regular file`]);
    if (stat.size > limit) throw new ConfigProblem([`${name}: larger than ${limit} bytes`]);
    return decodeBytes(readFileSync(descriptor));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ConfigProblem([`${name}: ${code === 'ENOENT' ? 'no such file' : code === 'EACCES' ? 'permission denied' : `cannot be read (${code})`}`]);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
