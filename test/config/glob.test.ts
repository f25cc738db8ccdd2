import { describe, expect, it } from '@jest/globals';
import { idMatcher, pathMatcher } from '../../src/config/glob.js';

describe('pathMatcher', () => {
  const matches = (patterns: string[], path: string): boolean => pathMatcher(patterns)(path);

  it('matches a pattern without a slash against the base name anywhere', () => {
    expect(matches(['*.rpm'], 'a/b/c.rpm')).toBe(true);
    expect(matches(['old'], 'a/old')).toBe(true);
    expect(matches(['*.rpm'], 'a/b.rpm/c.spec')).toBe(false);
  });

  it('matches a pattern with a slash from the directory of the configuration', () => {
    expect(matches(['epel/*.spec'], 'epel/a.spec')).toBe(true);
    expect(matches(['./epel/*.spec'], 'epel/a.spec')).toBe(true);
    expect(matches(['epel/*.spec'], 'x/epel/a.spec')).toBe(false);
    expect(matches(['epel/**'], 'epel/.hidden/a.spec')).toBe(true);
  });

  it('matches all below a directory with a slash at the end', () => {
    expect(matches(['old/'], 'a/old/b/c.spec')).toBe(true);
    expect(matches(['a/old/'], 'b/a/old/c.spec')).toBe(false);
  });

  it('takes out again what follows an exclamation mark, the last match deciding', () => {
    expect(matches(['*.spec', '!keep.spec'], 'keep.spec')).toBe(false);
    expect(matches(['*.spec', '!keep*', 'keep.spec'], 'keep.spec')).toBe(true);
    expect(matches(['!a.spec'], 'b.spec')).toBe(false);
  });
});

describe('idMatcher', () => {
  it('matches an id or a glob over ids', () => {
    expect(idMatcher('rpath-*')('rpath-found')).toBe(true);
    expect(idMatcher('rpath-{found,lost}')('rpath-found')).toBe(true);
    expect(idMatcher('rpath')('rpath-found')).toBe(false);
  });
});
