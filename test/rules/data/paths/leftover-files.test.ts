import { describe, expect, it } from '@jest/globals';
import { leftover } from '../../../../rules/data/paths/leftover-files.js';

describe('what is left behind', () => {
  it.each([
    ['main.c.orig', 'backup'],
    ['fix.patch.rej.gz', 'backup'],
    ['main.c~', 'backup'],
    ['#main.c#', 'backup'],
    ['.main.c.swp', 'backup'],
    ['main.c,v', 'version-control'],
    ['.gitignore', 'version-control'],
    ['.htaccess', 'htaccess'],
    ['.DS_Store', 'junk'],
  ])('%s is a file of kind %s', (name, kind) => {
    expect(leftover(name, false)?.kind).toBe(kind);
  });

  it.each(['original', 'main.original', 'a#b', '.gitconfig', 'CVS', 'swp'])('%s is an ordinary file', (name) => {
    expect(leftover(name, false)).toBeUndefined();
  });

  it('is a directory as well', () => {
    expect(['.git', 'CVS', 'CMakeFiles', 'x~', 'src'].map((name) => leftover(name, true)?.kind)).toEqual([
      'version-control',
      'version-control',
      'junk',
      undefined,
      undefined,
    ]);
  });
});
