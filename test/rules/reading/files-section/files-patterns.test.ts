import { describe, expect, it } from '@jest/globals';
import { filesPatterns, isBareWildcard, openDirectory, takenBy } from '../../../../rules/reading/files-section/files-patterns.js';
import { specFor } from '../../given.js';

const patterns = (...lines: string[]) => filesPatterns(specFor(`Name: x\n%files\n${lines.join('\n')}\n`));

describe('the patterns of %files', () => {
  it('are absolute paths without double slashes, on a merged /usr', () => {
    expect(patterns('/bin//x', '/./etc/y/', '%{_libdir}/z').map(({ directory, base }) => [directory, base])).toEqual([
      ['/usr/bin', 'x'],
      ['/etc', 'y'],
      ['/usr/lib64', 'z'],
    ]);
  });

  it('leave out relative documentation, what is excluded and what cannot be known', () => {
    expect(patterns('%doc README', '%exclude /usr/bin/x', '%{_nobody_defines}/x', '%(ls)/x')).toEqual([]);
  });

  it('leave a directory open where the last names are bare wildcards', () => {
    const open = patterns('/usr/bin/*', '/usr/share/man/*/*', '/usr/bin/ab*', '/usr/bin').map((pattern) => openDirectory(pattern));
    expect(open).toEqual([{ directory: '/usr/bin', levels: 1 }, { directory: '/usr/share/man', levels: 2 }, undefined, undefined]);
  });

  it('take everything, or nearly everything', () => {
    expect(patterns('/usr/bin/*', '/usr/bin/[!a]*').map(takenBy)).toEqual(['everything', 'nearly everything']);
  });
});

describe('a bare wildcard', () => {
  it.each(['*', '**', '*?', '?*', '[a-z]*', '*.*', 'a*', '*[0-9]'])('is %s', (name) => {
    expect(isBareWildcard(name)).toBe(true);
  });

  it.each(['ab*', '*.so', '*-config', 'a', '{a,b}', 'lib*.so.*', '*.h', 'x.*', ''])('is not "%s"', (name) => {
    expect(isBareWildcard(name)).toBe(false);
  });
});
