import { describe, expect, it } from '@jest/globals';
import { sourceBasename } from '../../../../src/spec/evaluate/preamble/sources.js';

describe('the file name of a source', () => {
  it.each([
    ['a.tgz', 'a.tgz'],
    ['https://h/p/a.tgz', 'a.tgz'],
    ['https://h/x?y=/z#/real.tgz', 'real.tgz'],
    ['https://h/get?file=a.tgz', 'a.tgz'],
    ['a=b.tgz', 'a=b.tgz'],
  ])('%s', (value, name) => expect(sourceBasename(value)).toBe(name));
});
