import { describe, expect, it } from '@jest/globals';
import { createKernel } from '../../../src/rpm/codec/zstd/kernel/index.js';
import { layout } from '../../../src/rpm/codec/zstd/kernel/layout.js';
import { Xxh64 } from '../../../src/rpm/codec/zstd/xxh64.js';

const low = (text: string, ...cuts: number[]): string => {
  const kernel = createKernel(1000);
  kernel.bytes.set(Buffer.from(text), layout.history);
  const sum = new Xxh64(kernel);
  const ends = [...cuts, text.length];
  for (const [index, end] of ends.entries()) sum.update(layout.history + (ends[index - 1] ?? 0), layout.history + end);
  return (sum.low() >>> 0).toString(16).padStart(8, '0');
};

describe('the low half of XXH64', () => {
  // What `zstd --check` stores behind a frame of such content.
  it.each([
    ['', '51d8e999'],
    ['a', 'a98c6e5b'],
    ['abc', 'ad770999'],
    ['Nobody inspects the spammish repetition', '8a378bf1'],
    ['x'.repeat(31), '083b99f0'],
    ['x'.repeat(32), 'c2ec30eb'],
    ['y'.repeat(100), 'f4b8a0bf'],
  ])('of %j', (text, sum) => {
    expect(low(text)).toBe(sum);
  });

  it('is the same in whatever pieces the bytes come', () => {
    const text = 'Nobody inspects the spammish repetition '.repeat(5);
    for (const cuts of [[1], [31], [32], [33], [5, 40, 41, 96], [64, 64, 130]]) expect(low(text, ...cuts)).toBe(low(text));
  });
});
