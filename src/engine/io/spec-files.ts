import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { decodeBytes } from '../../text/bytes.js';

const largest = 16 * 2 ** 20;
/** `%{_sourcedir}` of the bundled macro sets: what a builder puts there lies beside the spec. */
const builderSources = '/builddir/build/SOURCES/';

/**
 * Reads what a spec includes: regular files inside the given directories only, links resolved first, 16 MiB at most. Anything else
 * is undefined, and so unknown to the evaluation.
 */
export function specFiles(directories: readonly string[]): (path: string) => string | undefined {
  const roots = directories.flatMap((directory) => attempt(() => realpathSync(directory)) ?? []);
  return (path) => {
    const name = path.startsWith(builderSources) ? path.slice(builderSources.length) : path;
    for (const directory of isAbsolute(name) ? [''] : directories) {
      const text = attempt(() => readInside(roots, resolve(directory, name)));
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

/** The directory of a spec file, the usual root. */
export const directoryOf = (file: string): string => dirname(file);

function readInside(roots: readonly string[], path: string): string | undefined {
  const real = realpathSync(path);
  if (!roots.some((root) => inside(root, real))) return undefined;
  const descriptor = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() && stat.size <= largest ? decodeBytes(readFileSync(descriptor)) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function inside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** File-system errors, and paths that no file system takes, mean "not there"; everything else is a fault of ours. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return undefined;
    throw error;
  }
}
