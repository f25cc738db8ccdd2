import { describe, expect, it } from '@jest/globals';
import { lineText, positionAt, sourceText } from '../../src/text/source-text.js';

describe('a source text', () => {
  const source = sourceText('x.spec', 'one\ntwo\r\n\r\nfo\rur');

  it('gives its lines without their ends', () => {
    expect([0, 1, 2, 3, 4, 5].map((line) => lineText(source, line))).toEqual(['', 'one', 'two', '', 'fo\rur', '']);
  });

  it('knows where an offset stands, also one that lies outside', () => {
    expect([0, 4, 9, 11, 99, -1].map((offset) => positionAt(source, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 4, column: 6 },
      { line: 1, column: 1 },
    ]);
  });
});
