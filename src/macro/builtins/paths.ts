import type { Builtin } from '../context.js';
import { writeSlice } from '../output.js';
import { callPlace } from '../place.js';
import { Traced } from '../traced.js';
import { computed } from './computed.js';

/** Macros on file names and URLs. */
export const pathBuiltins: Readonly<Record<string, Builtin>> = {
  basename: computed(([path = '']) => baseName(path)),
  dirname: computed(([path = '']) => directoryName(path)),
  suffix: computed(([path = '']) => (path.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : '')),
  url2path: computed(([url = '']) => urlPath(url)),
  u2p: computed(([url = '']) => urlPath(url)),
  uncompress: {
    arity: 'some',
    run: (engine, out, [path], call) => {
      if (!path?.text) return;
      engine.expandInto(out, new Traced([{ text: '%__rpmuncompress ', place: { ...callPlace(call), exact: false } }]), call.frame);
      writeSlice(engine, out, path, 0, path.length);
    },
  },
};

/** basename(3) of POSIX: trailing slashes don't count, `.` for an empty path. */
function baseName(path: string): string {
  const trimmed = trimSlashes(path);
  if (trimmed === '') return path === '' ? '.' : '/';
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** dirname(3) of POSIX. */
function directoryName(path: string): string {
  const trimmed = trimSlashes(path);
  const slash = trimmed.lastIndexOf('/');
  if (slash < 0) return trimmed === '' && path !== '' ? '/' : '.';
  return trimSlashes(trimmed.slice(0, slash)) || '/';
}

function trimSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The path of a URL of a scheme that rpm knows; other text is a path already. */
function urlPath(url: string): string {
  if (url === '-') return '/';
  const scheme = /^(?:file|ftp|hkp|https?):\/\//.exec(url)?.[0];
  if (scheme === undefined) return url || '/';
  const slash = url.indexOf('/', scheme.length);
  return slash < 0 ? '/' : url.slice(slash);
}
