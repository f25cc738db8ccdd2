import { describe, expect, it } from '@jest/globals';
import { CodecError } from '../../../src/rpm/codec/index.js';
import { random } from '../../support/random.js';
import { codecOf, decode, failureOf, fixtureBytes } from './fixtures.js';

const small = [
  'small.gz',
  'small.bz2',
  'small.xz',
  'small-none.xz',
  'small-crc32.xz',
  'small-crc64.xz',
  'small.zst',
  'small-nocheck.zst',
  'small.lzma',
  'noise.xz',
  'noise.bz2',
  'noise.zst',
];

/** Formats and options without a checksum over the content: damage may go unseen there. */
const unchecked = new Set(['small-none.xz', 'small-nocheck.zst', 'small.lzma']);

describe('a stream that is cut off', () => {
  it.each(small)('is an error wherever the cut is: %s', async (file) => {
    const bytes = fixtureBytes(file);
    const step = bytes.length > 1000 ? 7 : 1;
    for (let length = 0; length < bytes.length; length += step) await failureOf(decode(codecOf(file), bytes.subarray(0, length)));
  });

  it.each(['long.xz', 'medium-dict.xz', 'long.lzma', 'long-1.bz2', 'long-19.zst', 'medium-window.zst', 'long.gz'])(
    'gives what comes before, then the error: %s',
    async (file) => {
      const { reason, offset } = await failureOf(decode(codecOf(file), fixtureBytes(file).subarray(0, -20)));
      expect(reason).toBe('truncated');
      expect(offset).toBeGreaterThan(0);
    },
  );

  it.each(['gzip', 'bzip2', 'xz', 'lzma', 'zstd'] as const)('is an error where nothing is left: %s', async (codec) => {
    expect((await failureOf(decode(codec, new Uint8Array(0)))).reason).toBe('truncated');
  });
});

describe('a stream with changed bytes', () => {
  it.each(small)('is an error, or still what it was: %s', async (file) => {
    const { below } = random(small.indexOf(file) + 1);
    const bytes = fixtureBytes(file);
    const whole = await decode(codecOf(file), bytes);
    for (let round = 0; round < 400; round++) {
      const damaged = Buffer.from(bytes);
      for (let changes = 1 + below(3); changes > 0; changes--) damaged[below(damaged.length)] = below(256);
      const outcome = await decode(codecOf(file), damaged).catch((error: unknown) => error);
      if (outcome instanceof Uint8Array) expect(unchecked.has(file) || whole.equals(outcome)).toBe(true);
      else expect(outcome).toBeInstanceOf(CodecError);
    }
  });

  it.each(['code-x86.xz', 'code-three-filters.xz', 'medium-pb.xz', 'long-1.zst', 'medium-dict.lzma'])('never ends in another error: %s', async (file) => {
    const { below } = random(99);
    for (let round = 0; round < 60; round++) {
      const damaged = Buffer.from(fixtureBytes(file));
      damaged[below(damaged.length)] = below(256);
      const outcome = await decode(codecOf(file), damaged).catch((error: unknown) => error);
      if (!(outcome instanceof Uint8Array)) expect(outcome).toBeInstanceOf(CodecError);
    }
  });
});

describe('a check that does not hold', () => {
  const cases = [
    ['the xz header', 'small.xz', 8, /stream header is wrong/],
    ['the xz block header', 'small.xz', 12 + 2, /block header is wrong/],
    ['the xz content', 'small.xz', 60, /xz|LZMA2|lzma/],
    ['the SHA-256 of an xz block', 'small.xz', -12 - 12 - 3, /sha256 check/],
    ['the CRC64 of an xz block', 'small-crc64.xz', -12 - 12 - 3, /crc64 check/],
    ['the xz footer', 'small.xz', -9, /footer/],
    ['the zstd checksum', 'small.zst', -1, /zstd: .*checksum/],
    ['the CRC of a bzip2 block', 'small.bz2', 10, /checksum of a block/],
    ['the CRC of gzip', 'small.gz', -6, /incorrect data check/],
  ] as const;
  it.each(cases)('is noticed: %s', async (_, file, at, message) => {
    const damaged = Buffer.from(fixtureBytes(file));
    const place = at < 0 ? damaged.length + at : at;
    damaged[place] = (damaged[place] as number) ^ 0x10;
    expect(await failureOf(decode(codecOf(file), damaged))).toMatchObject({ reason: 'damaged', message: expect.stringMatching(message) });
  });
});
