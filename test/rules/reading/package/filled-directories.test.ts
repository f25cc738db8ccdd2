import { describe, expect, it } from '@jest/globals';
import { filledDirectories } from '../../../../rules/reading/package/filled-directories.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

describe('the directories that a package fills', () => {
  it('are told once for files that stand together, with the first of them', () => {
    const files = ['/etc/a', '/etc/b', '/lib/x/c', '/lib/x/d', '/x'].map((path) => ({ path }));
    expect(filledDirectories(examplePackage({ files })).map(({ directory, written, file }) => [directory, written, file.path])).toEqual([
      ['/etc', '/etc', '/etc/a'],
      ['/usr/lib/x', '/lib/x', '/lib/x/c'],
      ['/', '/', '/x'],
    ]);
  });
});
