import { matchesGlob } from './base-name-glob.js';
import { perDirectory } from './per-directory.js';

/**
 * Whether a path matches one of the globs, made once for the many paths that are asked. A glob with a slash is about the whole path, and its
 * `*` goes over slashes, too; any other is about the base name. Most are `*.ending`, which are looked up by their last character.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const ofNames = globs.filter((glob) => !glob.includes('/'));
  const ofPaths = globs.filter((glob) => glob.includes('/')).map(wholePath);
  const exact = new Set(ofNames.filter((glob) => !isPattern(glob)));
  const endings = byLastCharacter(ofNames.filter(isEnding).map((glob) => glob.slice(1)));
  const others = ofNames.filter((glob) => isPattern(glob) && !isEnding(glob));
  const near = perDirectory((directory) => ofPaths.filter(({ mayMatchIn }) => mayMatchIn(directory)));
  return (path) => {
    const from = path.lastIndexOf('/') + 1;
    for (const ending of endings.get(path.charCodeAt(path.length - 1)) ?? none) {
      if (path.length - from >= ending.length && path.endsWith(ending)) return true;
    }
    for (const { matches } of near(path)) if (matches(path)) return true;
    if (exact.size === 0 && others.length === 0) return false;
    const name = path.slice(from);
    return exact.has(name) || others.some((glob) => matchesGlob(name, glob));
  };
}

const none: readonly string[] = [];

const isPattern = (glob: string): boolean => /[*?]/.test(glob);
const isEnding = (glob: string): boolean => glob.length > 1 && glob.startsWith('*') && !isPattern(glob.slice(1));

interface WholePathGlob {
  readonly matches: (path: string) => boolean;
  /** False where no path of that directory, which has its slash behind it, can match. */
  readonly mayMatchIn: (directory: string) => boolean;
}

function wholePath(glob: string): WholePathGlob {
  const start = glob.slice(0, -1);
  // whatever stands before a slash is part of the directory: in the piece before the first wildcard at its beginning, in the others anywhere
  const [head = '', ...rest] = glob.split(/[*?]/).map((piece) => piece.slice(0, piece.lastIndexOf('/') + 1));
  const within = rest.filter((piece) => piece !== '');
  const mayMatchIn = (directory: string): boolean => directory.startsWith(head) && within.every((piece) => directory.includes(piece));
  if (glob.endsWith('*') && !isPattern(start)) return { mayMatchIn, matches: (path) => path.startsWith(start) };
  const tail = glob.slice(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?')) + 1);
  return { mayMatchIn, matches: (path) => path.endsWith(tail) && matchesGlob(path, glob) };
}

function byLastCharacter(endings: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const ending of endings) {
    const last = ending.charCodeAt(ending.length - 1);
    found.set(last, [...(found.get(last) ?? []), ending]);
  }
  return found;
}
