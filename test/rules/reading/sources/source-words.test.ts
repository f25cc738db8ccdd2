import { describe, expect, it } from '@jest/globals';
import { sourceOf } from '../../../../rules/reading/sources/source-words.js';
import { specFor } from '../../given.js';

describe('the source that a word names', () => {
  const spec = specFor('Name: x\nSource: https://e.org/a.tar.gz\nSource7: b.desktop\n');
  it.each([
    ['%{SOURCE7}', 'b.desktop'],
    ['%SOURCE7', 'b.desktop'],
    ['%{S:7}', 'b.desktop'],
    ['%{SOURCE}', 'https://e.org/a.tar.gz'],
    ['%{SOURCE0}', 'https://e.org/a.tar.gz'],
    ['%{_sourcedir}/b.desktop', 'b.desktop'],
    ['$RPM_SOURCE_DIR/a.tar.gz', 'https://e.org/a.tar.gz'],
    ['%{SOURCE9}', undefined],
    ['b.desktop', undefined],
  ])('%s is %s', (word, value) => {
    expect(sourceOf(spec, word)?.value.text).toBe(value);
  });
});
