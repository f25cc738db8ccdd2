import { describe, expect, it } from '@jest/globals';
import { alignedLines } from '../../../src/engine/placement/align-lines.js';

describe('the lines of a scriptlet', () => {
  it('are those of the spec where both are equal', () => {
    expect(alignedLines(['a', '', 'b'], ['a', '', 'b'])).toEqual([0, 1, 2]);
  });

  it('are held together by equal lines around what a macro made', () => {
    expect(alignedLines(['a', 'if x; then', '  y', 'fi', 'b'], ['a', '%macro', 'b'])).toEqual([0, undefined, undefined, undefined, 2]);
  });

  it('take the longest common sequence, so that a repeated line pulls nothing away', () => {
    expect(alignedLines(['x', 'fi', 'if b', 'fi', 'end'], ['%m', 'if b', 'fi', 'end'])).toEqual([undefined, undefined, 1, 2, 3]);
  });

  it('do not ask for a table that no memory holds', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `a${i}`);
    expect(alignedLines(many, many.toReversed()).filter((at) => at !== undefined)).toEqual([]);
  });
});
