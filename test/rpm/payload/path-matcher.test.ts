import { describe, expect, it } from '@jest/globals';
import { pathMatcher } from '../../../src/rpm/payload/path-matcher.js';

const globs = ['*.pc', '*-config', 'sources', 'lib*.l?', '*', '/etc/pam.d/*', '/usr/*/share/*.x'];
const matching = (path: string): string[] => globs.filter((glob) => pathMatcher([glob])(path));

describe('globs of paths', () => {
  it.each([
    ['/usr/lib/pkgconfig/a.pc', ['*.pc', '*']],
    ['/usr/lib/pkgconfig/.pc', ['*.pc', '*']],
    ['/a.pc/pc', ['*']],
    ['/usr/bin/a-config', ['*-config', '*']],
    ['a-config', ['*-config', '*']],
    ['sources', ['sources', '*']],
    ['/x/sources', ['sources', '*']],
    ['/x/mysources', ['*']],
    ['/usr/lib/liba.la', ['lib*.l?', '*']],
    ['/etc/pam.d/su', ['*', '/etc/pam.d/*']],
    ['/etc/pam.d/sub/su', ['*', '/etc/pam.d/*']],
    ['/etc/pam.dx', ['*']],
    ['/usr/local/share/y/a.x', ['*', '/usr/*/share/*.x']],
  ])('%s matches %j', (path, expected) => expect(matching(path)).toEqual(expected));

  it('match together what one of them does', () => {
    const wanted = pathMatcher(['*.pc', '*.la', '/etc/cron.d/*', 'Makefile']);
    const paths = ['/a.pc', '/a.la', '/etc/cron.d/x', '/x/Makefile', '/a.so', '/etc/cron.daily/x', '/Makefile.in'];
    expect(paths.filter(wanted)).toEqual(paths.slice(0, 4));
    expect(pathMatcher([])('/a')).toBe(false);
  });
});
