import { describe, expect, it } from '@jest/globals';
import { CodecError, decompress } from '../../../src/rpm/codec/index.js';
import { codecOf, decode, failureOf, fixtureBytes, generous } from './fixtures.js';

describe('a decompression bomb', () => {
  it.each(['zeros.bz2', 'zeros.zst'])('stops at the output limit: %s', async (file) => {
    const limits = { ...generous, output: 3_000_000 };
    expect(await failureOf(decode(codecOf(file), fixtureBytes(file), { limits }))).toMatchObject({
      reason: 'limit',
      message: expect.stringContaining('3000000'),
    });
  });

  it.each(['zeros.bz2', 'zeros.zst'])('stops at the ratio limit: %s', async (file) => {
    const limits = { ...generous, ratio: 1000 };
    expect(await failureOf(decode(codecOf(file), fixtureBytes(file), { limits }))).toMatchObject({
      reason: 'limit',
      message: expect.stringContaining('1000:1'),
    });
  });

  it('is no matter of ratio while it is small', async () => {
    expect(await decode('bzip2', fixtureBytes('small.bz2'), { limits: { ...generous, ratio: 1 } })).toHaveLength(676);
  });
});

describe('a stream that asks for too much history', () => {
  it.each(['long.xz', 'long.lzma', 'long-27.zst'])('is refused before memory is taken: %s', async (file) => {
    const limits = { ...generous, window: 500_000 };
    expect(await failureOf(decode(codecOf(file), fixtureBytes(file), { limits }))).toMatchObject({
      reason: 'limit',
      message: expect.stringContaining('500000'),
    });
  });
});

describe('reading', () => {
  const input = (file: string, size: number): { chunks: AsyncGenerator<Uint8Array>; taken: () => number; closed: () => boolean } => {
    const bytes = fixtureBytes(file);
    let taken = 0;
    let closed = false;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      try {
        for (; taken < bytes.length; taken += size) yield bytes.subarray(taken, taken + size);
      } finally {
        closed = true;
      }
    }
    return { chunks: chunks(), taken: () => taken, closed: () => closed };
  };

  it.each(['long-blocks.xz', 'long.lzma', 'long.gz', 'long-1.zst'])('takes no more input than the output asked for needs: %s', async (file) => {
    const { chunks, taken, closed } = input(file, 512);
    const output = decompress(codecOf(file), chunks, generous);
    expect(taken()).toBe(0);
    const first = await output.next();
    expect((first.value as Uint8Array).length).toBeGreaterThan(0);
    expect(taken()).toBeLessThan(fixtureBytes(file).length * 0.9);
    await output.return(undefined);
    expect(closed()).toBe(true);
    expect((await output.next()).done).toBe(true);
  });

  it.each(['long.xz', 'long.gz', 'long-1.zst', 'long-1.bz2', 'long.lzma'])('passes an error of the input on as it is: %s', async (file) => {
    const failure = new Error('the disk is gone');
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield fixtureBytes(file).subarray(0, 200);
      throw failure;
    }
    const reading = async (): Promise<void> => {
      for await (const chunk of decompress(codecOf(file), failing(), generous)) expect(chunk.length).toBeGreaterThan(0);
    };
    await expect(reading()).rejects.toBe(failure);
  });

  it('closes the input after an error', async () => {
    const { chunks, closed } = input('long.xz', 100);
    const reading = async (): Promise<void> => {
      for await (const chunk of decompress('bzip2', chunks, generous)) expect(chunk).toBeUndefined();
    };
    await expect(reading()).rejects.toBeInstanceOf(CodecError);
    expect(closed()).toBe(true);
  });
});
