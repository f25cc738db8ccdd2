import { describe, expect, it } from '@jest/globals';
import { applyEdits } from '../../src/policy/edits.js';

const fix = (...edits: [start: number, end: number, text: string][]) => ({ edits: edits.map(([start, end, text]) => ({ location: { start, end }, text })) });

describe('applying edits', () => {
  it('replaces, inserts and deletes by the offsets of the original text', () => {
    expect(applyEdits('abcdef', [fix([4, 5, 'X']), fix([0, 1, ''], [2, 2, '-'])]).text).toBe('b-cdXf');
  });

  it('applies a fix as a whole or not at all', () => {
    const first = fix([0, 3, 'x']);
    const clash = fix([2, 4, 'y'], [5, 6, 'z']);
    expect(applyEdits('abcdef', [first, clash])).toEqual({ text: 'xdef', applied: [first] });
  });

  it('takes equal edits of two fixes once', () => {
    expect(applyEdits('abc', [fix([0, 1, '']), fix([0, 1, ''])]).text).toBe('bc');
  });

  it('lets an insertion stand at the edge of a deletion', () => {
    expect(applyEdits('abc', [fix([1, 2, '']), fix([1, 1, 'X']), fix([2, 2, 'Y'])]).text).toBe('aXYc');
  });
});
