import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as reports and messages name it: relative to the working directory where it lies below it or beside it, forward slashes. */
export function nameOf(path: string): string {
  const way = relative(process.cwd(), resolve(path));
  return forward(isAbsolute(way) ? path : way === '' ? '.' : way);
}

/** Absolute, forward slashes: what globs of a configuration are matched against. */
export function absolute(path: string): string {
  return forward(resolve(path));
}

function forward(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
