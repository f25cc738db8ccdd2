import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type Codec, decompress, detectCodec } from '../../../src/rpm/codec/index.js';
import { chunksOf } from '../../support/rpm-builder.js';
import { codecOf, decode, failureOf, fixtureBytes, fixtures, generous } from './fixtures.js';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('what the real tools compressed', () => {
  it.each(fixtures)('comes out again: $file', async ({ file, size, sha256 }) => {
    const hash = createHash('sha256');
    let length = 0;
    for await (const chunk of decompress(codecOf(file), chunksOf(fixtureBytes(file), 1 << 20), generous)) {
      hash.update(chunk);
      length += chunk.length;
      expect(chunk.length).toBeLessThanOrEqual(1 << 20);
    }
    expect([length, hash.digest('hex')]).toEqual([size, sha256]);
  });

  it.each(fixtures.filter(({ size }) => size < 1e6))('does so however the input is cut: $file', async ({ file, sha256 }) => {
    expect(digest(await decode(codecOf(file), fixtureBytes(file), { size: 7 }))).toBe(sha256);
  });

  it.each(fixtures.filter(({ file }) => file !== 'medium-dict.lzma'))('is told by its first bytes: $file', ({ file }) => {
    expect(detectCodec(fixtureBytes(file).subarray(0, 6))).toBe(codecOf(file));
  });
});

describe('several streams in a row', () => {
  const sequences: [Codec, string[]][] = [
    ['gzip', ['small.gz', 'empty.gz', 'noise.gz']],
    ['bzip2', ['small.bz2', 'empty.bz2', 'long-1.bz2', 'noise.bz2']],
    ['xz', ['small.xz', 'empty.xz', 'code-x86.xz', 'noise.xz']],
    ['zstd', ['small.zst', 'empty.zst', 'long-19.zst', 'small-nocheck.zst']],
  ];
  it.each(sequences)('all come out: %s', async (codec, files) => {
    const parts = await Promise.all(files.map((file) => decode(codec, fixtureBytes(file))));
    for (const size of [13, 1 << 20]) {
      const whole = await decode(codec, Buffer.concat(files.map(fixtureBytes)), { size });
      expect(digest(whole)).toBe(digest(Buffer.concat(parts)));
    }
  });

  it.each(sequences)('are an error where one is cut off: %s', async (codec, files) => {
    const whole = Buffer.concat(files.map(fixtureBytes));
    expect((await failureOf(decode(codec, whole.subarray(0, -3)))).reason).toBe('truncated');
  });
});

describe('what follows a stream', () => {
  it.each(['small.gz', 'small.bz2', 'small.xz', 'small.zst', 'small.lzma'])('is an error where it is no stream: %s', async (file) => {
    for (const rest of ['\0', '\0\0\0', 'rest of something', '\x1f\x8b']) {
      await failureOf(decode(codecOf(file), Buffer.concat([fixtureBytes(file), Buffer.from(rest, 'latin1')])));
    }
  });

  it('may be zeros in fours after xz', async () => {
    const padded = Buffer.concat([fixtureBytes('small.xz'), Buffer.alloc(8), fixtureBytes('noise.xz'), Buffer.alloc(4)]);
    expect(await decode('xz', padded)).toHaveLength(676 + 1500);
  });

  it('may be a skippable frame before, between and after zstd frames', async () => {
    const skippable = Buffer.concat([Buffer.from('582a4d18', 'hex'), Buffer.from([5, 0, 0, 0]), Buffer.from('hello')]);
    const frame = fixtureBytes('small.zst');
    expect(detectCodec(skippable)).toBe('zstd');
    expect(await decode('zstd', Buffer.concat([skippable, frame, skippable, frame, skippable]))).toHaveLength(2 * 676);
    expect((await failureOf(decode('zstd', skippable.subarray(0, -1)))).reason).toBe('truncated');
  });
});

describe('uncompressed', () => {
  it('passes through', async () => {
    const bytes = Buffer.alloc(1_000_000, 'cpio');
    expect(bytes.equals(await decode('none', bytes))).toBe(true);
  });

  it('is told by the magic of cpio', () => {
    expect(detectCodec(Buffer.from('070701'))).toBe('none');
    expect(detectCodec(Buffer.from('07070X'))).toBe('none');
  });
});

it('does not guess a codec from other bytes', () => {
  expect(detectCodec(Buffer.from('hello '))).toBeUndefined();
  expect(detectCodec(Buffer.alloc(0))).toBeUndefined();
  expect(detectCodec(Buffer.from([0x1f]))).toBeUndefined();
});

it('decodes what node:zlib wrote, whatever the level', async () => {
  const bytes = Buffer.concat([Buffer.alloc(300_000, 'speclint '), fixtureBytes('noise.xz')]);
  for (const level of [0, 1, 9]) expect(bytes.equals(await decode('gzip', gzipSync(bytes, { level })))).toBe(true);
});
