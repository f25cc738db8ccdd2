import { describe, expect, it } from '@jest/globals';
import { isBelowPattern } from '../../../../rules/data/paths/directory-pattern.js';
import { isBelow, linkTarget, mergedUsr, normalisePath } from '../../../../rules/data/paths/install-path.js';

describe('paths in packages', () => {
  it.each([
    ['/usr//lib64/', '/usr/lib64', false],
    ['/usr/lib64/./a/../b/.', '/usr/lib64/b', false],
    ['/', '/', false],
    ['/usr/../..', '/', true],
    ['/../usr', '/usr', true],
  ])('%s is %s when normalised', (path, expected, leavesRoot) => {
    expect(normalisePath(path)).toEqual({ path: expected, leavesRoot });
  });

  it('lie below a directory, not below a name that begins alike', () => {
    expect([isBelow('/usr/lib', '/usr/lib'), isBelow('/usr/lib/a', '/usr/lib'), isBelow('/a', '/'), isBelow('/usr/lib64', '/usr/lib')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('follow links from where they lie', () => {
    expect([linkTarget('/usr/bin/a', '../libexec/b'), linkTarget('/usr/bin/a', '/bin/b'), linkTarget('/a', 'b')]).toEqual(['/usr/libexec/b', '/bin/b', '/b']);
  });

  it('are those below /usr after the merge', () => {
    expect(['/bin/sh', '/lib64', '/sbin/x', '/usr/bin/sh', '/library', '/etc'].map(mergedUsr)).toEqual([
      '/usr/bin/sh',
      '/usr/lib64',
      '/usr/sbin/x',
      '/usr/bin/sh',
      '/library',
      '/etc',
    ]);
  });

  it('match patterns name by name, and all below', () => {
    const matches = (path: string, pattern: string): boolean => isBelowPattern(path, pattern);
    expect([matches('/usr/lib64/R/lib', '/usr/lib*/R/lib'), matches('/usr/lib/octave/9.2.0/x', '/usr/lib*/octave')]).toEqual([true, true]);
    expect([matches('/usr/lib64', '/usr/lib*/R'), matches('/usr/share/R/lib', '/usr/lib*/R/lib'), matches('/usr/lib64/x/R', '/usr/*/R')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
