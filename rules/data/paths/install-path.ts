import { baseName } from '../../../src/text/paths.js';
/** Paths inside packages: always absolute, forward slashes, no file system behind them. */

/** True where `path` is `directory` or lies below it. */
export function isBelow(path: string, directory: string): boolean {
  return path.startsWith(directory) && (path.length === directory.length || directory.endsWith('/') || path.charCodeAt(directory.length) === slash);
}

const slash = '/'.charCodeAt(0);

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) : '/';
}

export { baseName };

/** The names between slashes, without empty ones and `.`. */
export function components(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

/** Collapses `//`, `.`, `..` and a trailing slash. `leavesRoot` where more `..` than directories were met; they are dropped as the kernel does. */
export function normalisePath(path: string): { readonly path: string; readonly leavesRoot: boolean } {
  const kept: string[] = [];
  let leavesRoot = false;
  for (const name of components(path)) {
    if (name !== '..') kept.push(name);
    else if (kept.pop() === undefined) leavesRoot = true;
  }
  return { path: `/${kept.join('/')}`, leavesRoot };
}

/** Where a symbolic link at `path` points. */
export function linkTarget(path: string, linkTo: string): string {
  return normalisePath(linkTo.startsWith('/') ? linkTo : `${directoryOf(path)}/${linkTo}`).path;
}

const movedToUsr = /^\/(?:s?bin|lib|lib64)(?:\/|$)/;

/** The path on a system where /bin, /sbin, /lib and /lib64 are links into /usr (file-hierarchy(7), "usr-merge"). */
export function mergedUsr(path: string): string {
  return movedToUsr.test(path) ? `/usr${path}` : path;
}
