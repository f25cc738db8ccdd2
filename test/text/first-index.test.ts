import { describe, expect, it } from '@jest/globals';
import { firstIndex, rangeAt } from '../../src/text/first-index.js';

describe('firstIndex', () => {
  it.each([0, 1, 2, 7, 64])('finds every border in a list of %i', (length) => {
    for (let border = 0; border <= length; border++) expect(firstIndex(length, (i) => i >= border)).toBe(border);
  });

  it('asks a few times only', () => {
    let asked = 0;
    firstIndex(1_000_000, (i) => ++asked > 0 && i >= 123_456);
    expect(asked).toBeLessThanOrEqual(20);
  });
});

describe('rangeAt', () => {
  const ranges = [
    { start: 2, end: 4 },
    { start: 4, end: 5 },
    { start: 9, end: 12 },
  ];

  it.each([
    [1, undefined],
    [2, ranges[0]],
    [3, ranges[0]],
    [4, ranges[1]],
    [5, undefined],
    [11, ranges[2]],
    [12, undefined],
  ])('finds what %i lies in', (offset, range) => {
    expect(rangeAt(ranges, offset)).toBe(range);
  });
});
