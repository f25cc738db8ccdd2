import { describe, expect, it } from '@jest/globals';
import { LzmaEncoder } from '../../support/lzma-encoder.js';
import { decode, failureOf, generous } from './fixtures.js';

const text = Buffer.from('one spec, one package, one payload; '.repeat(20));
const endMarker = 0x3fffffff;
const encoder = (): LzmaEncoder => new LzmaEncoder().literals(text);

describe('the end of an lzma stream', () => {
  it('is the stated size', async () => {
    expect(text.equals(await decode('lzma', encoder().file(text.length)))).toBe(true);
  });

  it('is an end marker', async () => {
    expect(text.equals(await decode('lzma', encoder().farMatch(endMarker).file()))).toBe(true);
  });

  it('is both', async () => {
    expect(text.equals(await decode('lzma', encoder().farMatch(endMarker).file(text.length)))).toBe(true);
  });

  it('is an error where it comes before the stated size', async () => {
    expect(
      (
        await failureOf(
          decode(
            'lzma',
            encoder()
              .farMatch(endMarker)
              .file(text.length + 1),
          ),
        )
      ).reason,
    ).toBe('damaged');
  });

  it('is an error where more comes than the stated size', async () => {
    for (const size of [0, 1, text.length - 1]) expect((await failureOf(decode('lzma', encoder().file(size)))).reason).toBe('damaged');
  });

  it('is an error where neither comes', async () => {
    expect((await failureOf(decode('lzma', encoder().file()))).reason).toBe('truncated');
  });

  it('holds wherever the input is cut', async () => {
    const whole = encoder().file(text.length);
    for (let length = 0; length < whole.length; length++) await failureOf(decode('lzma', whole.subarray(0, length), { size: 11 }));
    expect(text.equals(await decode('lzma', whole, { size: 1 }))).toBe(true);
  });
});

describe('an lzma stream that cannot be', () => {
  it.each([
    ['a match beyond the first byte', encoder().farMatch(5)],
    ['a match beyond the first byte by 2^32', encoder().farMatch(endMarker - 1)],
    ['a repeated match before any byte', new LzmaEncoder().shortRepeat()],
  ])('is refused: %s', async (_, bad) => {
    expect((await failureOf(decode('lzma', bad.literals(text).farMatch(endMarker).file()))).reason).toBe('damaged');
  });

  it('is refused: properties above 224, a range coder that does not start with zero', async () => {
    for (const [at, value] of [
      [0, 225],
      [13, 1],
    ] as const) {
      const file = encoder().file(text.length);
      file[at] = value;
      expect((await failureOf(decode('lzma', file))).reason).toBe('damaged');
    }
  });

  it('is refused: a dictionary above the limit', async () => {
    const file = encoder().file(text.length);
    file.writeUInt32LE(0xffffffff, 1);
    expect((await failureOf(decode('lzma', file))).reason).toBe('limit');
    expect(await decode('lzma', file, { limits: { ...generous, window: 2 ** 32 } })).toHaveLength(text.length);
  });
});
