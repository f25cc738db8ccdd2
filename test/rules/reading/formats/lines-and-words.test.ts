import { describe, expect, it } from '@jest/globals';
import { logicalLines } from '../../../../rules/reading/formats/logical-lines.js';
import { quotedWords } from '../../../../rules/reading/formats/quoted-words.js';

describe('logicalLines', () => {
  const lines = (text: string, joint?: string): string[] =>
    logicalLines(text, { comments: '#;', ...(joint !== undefined && { joint }) }).map(({ text: said, line }) => `${line}: ${said}`);

  it('leaves out comments and blank lines', () => {
    expect(lines('# a\n\n b \n; c\nd # e\n')).toEqual(['3: b', '5: d # e']);
  });

  it('joins lines over comments between them, and tells where they start', () => {
    expect(lines('a\\\n# c\n  b\nd\n', ' ')).toEqual(['1: a b', '4: d']);
    expect(lines('a\\', ' ')).toEqual(['1: a']);
  });

  it('joins nothing where the format does not', () => {
    expect(lines('a\\\nb')).toEqual(['1: a\\', '2: b']);
  });
});

describe('quotedWords', () => {
  it.each([
    ['a  b', ['a', 'b']],
    ['"a b" c', ['a b', 'c']],
    [`'a "b"'c`, ['a "b"c']],
    ['a\\ b', ['a b']],
    ['""', ['']],
    ['', []],
  ])('takes %j apart', (text, words) => {
    expect(quotedWords(text)).toEqual(words);
  });

  it('knows nothing of a quote that is not closed', () => {
    expect(quotedWords('a "b')).toBeUndefined();
  });
});
