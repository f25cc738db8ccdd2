import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MacroFile } from '../layers.js';
import { ConfigProblem } from '../problem.js';
import { readTextFile } from './read.js';

/** Bytes of a macro file; the largest that a distribution ships has about 100 KiB. */
const maxSize = 4 << 20;
/** Macro files of a directory; a distribution has about 200 where every language is installed. */
const maxFiles = 2000;

/**
 * The macro files that a user names: a file, or a directory, of which all files `macros.*` are read, as rpm reads its macros.d: in the order
 * of their names' bytes, without what a package manager has put aside (rpm-config(5)). `nameOf` turns an absolute path into what messages
 * call it.
 * @throws ConfigProblem where something is missing or can't be read.
 */
export function readMacroFiles(path: string, nameOf: (path: string) => string): MacroFile[] {
  const files = isDirectory(path) ? macroFilesIn(path, nameOf(path)) : [path];
  return files.map((file) => ({ path: nameOf(file), text: readTextFile(file, nameOf(file), maxSize) }));
}

/** False for what is not there, too: reading it says so. */
function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function macroFilesIn(directory: string, name: string): string[] {
  const files = namesIn(directory, name)
    .filter((file) => file.startsWith('macros.') && !/\.rpm(?:new|orig|save)$|~$/.test(file))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((file) => join(directory, file))
    .filter((file) => !isDirectory(file));
  if (files.length === 0) throw new ConfigProblem([`${name}: has no macro files (macros.*)`]);
  if (files.length > maxFiles) throw new ConfigProblem([`${name}: more than ${maxFiles} macro files`]);
  return files;
}

function namesIn(directory: string, name: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ConfigProblem([`${name}: ${code === 'EACCES' ? 'permission denied' : `cannot be read (${code})`}`]);
  }
}
