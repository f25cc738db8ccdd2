import picomatch from 'picomatch';

/** A test for rule ids: `rpath-*`, or an id itself. */
export function idMatcher(pattern: string): (id: string) => boolean {
  if (!isPattern(pattern)) return (id) => id === pattern;
  const test = picomatch(pattern, { noextglob: true });
  return (id) => test(id);
}

export function isPattern(text: string): boolean {
  return /[*?[\]{}!]/.test(text);
}

/**
 * A test for paths, relative to the directory that holds the configuration, with forward slashes. A pattern without a slash matches
 * the base name anywhere (`*.rpm`), one that ends in a slash all below a directory; one that starts with `!` takes out what earlier
 * ones let in.
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map((pattern) => {
    const excludes = pattern.startsWith('!');
    const glob = pattern.slice(excludes ? 1 : 0).replace(/^\.?\//, '');
    const full = glob.replace(/\/$/, '').includes('/') ? glob : `**/${glob}`;
    return { excludes, test: picomatch(full.endsWith('/') ? `${full}**` : full, { dot: true, nonegate: true, noextglob: true }) };
  });
  return (path) => tests.findLast(({ test }) => test(path))?.excludes === false;
}

/**
 * Why a glob is refused, if it is. Globs become regular expressions, whose worst time grows with the number of wildcards that can
 * share the same text; configuration beside untrusted input is as untrusted as that input.
 */
export function globFault(pattern: string): string | undefined {
  const segments = pattern.split('/');
  if (segments.filter((segment) => segment.includes('**')).length > 3) return 'more than three "**" in a glob';
  if (segments.some((segment) => segment.split(/\*+/).length > 4)) return 'more than three "*" between two slashes of a glob';
  return undefined;
}
