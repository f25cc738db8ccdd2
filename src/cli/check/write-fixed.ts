import { chmodSync, chownSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeBytes } from '../../text/bytes.js';

/**
 * Replaces a spec's text, all at once: a new file beside it takes its name. Bytes that no fix touched stay as they were, and so do the
 * file's mode and, where root writes, its owner. Returns why nothing was written: the file is a link, or is no longer what was read.
 */
export function writeFixed(path: string, before: string, after: string): string | undefined {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return 'is a symbolic link, which is not followed for writing';
  if (!stat.isFile()) return 'is not a regular file';
  if (!readFileSync(path).equals(encodeBytes(before))) return 'was changed by somebody else in the meantime';
  const temporary = join(dirname(path), `.speclint-${process.pid}.tmp`);
  try {
    writeFileSync(temporary, encodeBytes(after), { flag: 'wx', mode: 0o600 });
    if (process.getuid?.() === 0) chownSync(temporary, stat.uid, stat.gid);
    chmodSync(temporary, stat.mode & 0o7777);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof Error && 'code' in error) return `can't be written (${String(error.code)})`;
    throw error;
  }
  return undefined;
}
