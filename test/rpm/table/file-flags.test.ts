import { describe, expect, it } from '@jest/globals';
import { fileFlagWords } from '../../../src/rpm/table/file-flags.js';

describe('file flags', () => {
  it('are words in the order of their bits', () => expect(fileFlagWords(1 | 16 | 128 | 8192)).toEqual(['config', 'noreplace', 'license']));
});
