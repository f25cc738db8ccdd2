import { describe, expect, it } from '@jest/globals';
import { skipBlanks, skipSpaces, trimmedRange } from '../../src/text/whitespace.js';

describe('white space', () => {
  it('knows blanks from line ends', () => {
    expect(skipBlanks(' \t\nx', 0)).toBe(2);
    expect(skipSpaces(' \t\r\n\v\fx', 0)).toBe(6);
  });

  it('does not take a no-break space for white space', () => expect(skipSpaces('\u00a0x', 0)).toBe(0));

  it('trims a range at both ends', () => expect(trimmedRange('a  b c \n', 1, 8)).toEqual({ start: 3, end: 6 }));

  it('gives an empty range at the start where nothing is left', () => expect(trimmedRange('a  \n', 1, 4)).toEqual({ start: 1, end: 1 }));
});
