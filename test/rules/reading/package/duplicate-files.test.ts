import { describe, expect, it } from '@jest/globals';
import { duplicateFiles } from '../../../../rules/reading/package/duplicate-files.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

describe('what a package holds twice', () => {
  const { groups, waste, links } = duplicateFiles(
    examplePackage({
      files: [
        { path: '/usr/share/a', content: 'same' },
        { path: '/usr/share/b', content: 'same' },
        { path: '/usr/share/c', content: 'same' },
        { path: '/usr/share/d', content: 'of its own' },
        { path: '/usr/share/e', content: '' },
        { path: '/usr/share/f', content: '' },
        { path: '/usr/share/g', content: 'longer, and twice' },
        { path: '/usr/share/h', content: 'longer, and twice' },
        { path: '/var/ghost', content: 'same', flags: ['ghost'] },
      ],
    }),
  );

  it('is equal content, what costs most first; no empty files and no ghosts', () => {
    expect(groups.map(({ files, waste: bytes }) => [files.map(({ path }) => path.slice(-1)).join(''), bytes])).toEqual([
      ['gh', 17],
      ['abc', 8],
    ]);
  });

  it('costs the copies beyond the first', () => {
    expect(waste).toBe(25);
    expect(links).toEqual([]);
  });
});
