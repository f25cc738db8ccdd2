import { describe, expect, it } from '@jest/globals';
import { compareEvr, formatEvr, parseEvr } from '../../../src/rpm/label/evr.js';

describe('parseEvr', () => {
  it('splits epoch, version and release', () => {
    expect(parseEvr('1:2.3-4')).toEqual({ epoch: '1', version: '2.3', release: '4' });
    expect(parseEvr('2.3')).toEqual({ version: '2.3' });
    expect(parseEvr(':2')).toEqual({ epoch: '0', version: '2' });
    expect(parseEvr('a:2')).toEqual({ version: 'a:2' });
    expect(parseEvr('1-2-3')).toEqual({ version: '1-2', release: '3' });
  });

  it('gives the text back', () => {
    for (const text of ['1:2.3-4', '2.3', '2.3-', '0:1']) expect(formatEvr(parseEvr(text))).toBe(text);
  });
});

describe('compareEvr', () => {
  it('takes an absent epoch as 0 and lets the epoch decide first', () => {
    expect(compareEvr('0:1', '1')).toBe(0);
    expect(compareEvr('1:1', '2')).toBe(1);
  });

  it('puts a label without release before the same one with release', () => {
    expect(compareEvr('1.0', '1.0-1')).toBe(-1);
    expect(compareEvr('1.0-2', '1.0-10')).toBe(-1);
  });
});
