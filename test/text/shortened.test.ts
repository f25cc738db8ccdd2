import { describe, expect, it } from '@jest/globals';
import { shortened } from '../../src/text/shortened.js';

describe('shortened', () => {
  it('leaves alone what is short enough', () => {
    expect(shortened('a'.repeat(60))).toBe('a'.repeat(60));
  });

  it('is never longer than it may be, and shows that something is missing', () => {
    expect(shortened('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
    expect(shortened('abcdef', 4)).toBe('abc…');
  });
});
