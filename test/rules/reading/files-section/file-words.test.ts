import { expect, it } from '@jest/globals';
import { fileWords } from '../../../../rules/reading/files-section/file-words.js';

it('names of files are told from what stands around them', () => {
  const words = fileWords('cat "/b/SOURCES/a-1.patch" | x=%{name}.diff; see (b.patch), c.patch.\n');
  expect(['a-1.patch', '%{name}.diff', 'b.patch', 'c.patch'].every((name) => words.has(name))).toBe(true);
  expect(words.has('a-1')).toBe(false);
});
