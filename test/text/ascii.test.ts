import { describe, expect, it } from '@jest/globals';
import { isDigit, isLetter } from '../../src/text/ascii.js';

const units = Array.from({ length: 300 }, (_, unit) => unit);
const those = (test: (unit: number) => boolean): string => String.fromCharCode(...units.filter(test));

describe('classes of characters', () => {
  it('know ASCII only', () => {
    expect(those(isDigit)).toBe('0123456789');
    expect(those(isLetter)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });
});
