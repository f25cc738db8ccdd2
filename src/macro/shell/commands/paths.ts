import { refuse } from '../refuse.js';
import { type PureCommand, printed } from './pure.js';

/** basename(1) (POSIX.1-2017). */
export const basename: PureCommand = ({ args }) => {
  const [path = refuse('no path'), suffix = ''] = operandsOf(args, 2);
  if (path === '') refuse('empty path');
  const base = /^\/+$/.test(path) ? '/' : withoutSlashes(path).replace(/^.*\//s, '');
  return printed(`${base !== suffix && base.endsWith(suffix) ? base.slice(0, base.length - suffix.length) : base}\n`);
};

/** dirname(1) (POSIX.1-2017); what `//` is, is left to the system. */
export const dirname: PureCommand = ({ args }) => {
  const [path = refuse('no path')] = operandsOf(args, 1);
  if (path === '' || path.startsWith('//')) refuse('path');
  const parent = withoutSlashes(path);
  const slash = parent.lastIndexOf('/');
  if (slash < 0) return printed(parent === '' ? '/\n' : '.\n');
  return printed(`${withoutSlashes(parent.slice(0, slash)) || '/'}\n`);
};

function operandsOf(args: readonly string[], most: number): readonly string[] {
  if (args.length > most || args.some((arg) => arg[0] === '-')) refuse('option');
  return args;
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
