import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ByteSource } from '../../../src/rpm/codec/byte-source.js';
import { decodeZstd } from '../../../src/rpm/codec/zstd/index.js';
import { nativeZstd } from '../../../src/rpm/codec/zstd/native.js';
import { chunksOf } from '../../support/rpm-builder.js';
import { failureOf, fixtureBytes, fixtures, generous } from './fixtures.js';

/** Ours always; Node's too where this Node has it. */
const engines = nativeZstd === null ? [['ours', null] as const] : [['ours', null] as const, ["Node's", nativeZstd] as const];

describe.each(engines)('zstd with %s decoder', (_, native) => {
  const decode = async (bytes: Uint8Array): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    for await (const part of decodeZstd(new ByteSource(chunksOf(bytes)), generous, native)) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  };

  it.each(fixtures.filter(({ file }) => file.endsWith('.zst')))('$file', async ({ file, size, sha256 }) => {
    const bytes = await decode(fixtureBytes(file));
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
  });

  it('decodes any number of frames', async () => {
    const frames = Buffer.concat(Array.from({ length: 50 }, () => fixtureBytes('small.zst')));
    expect(await decode(frames)).toHaveLength(50 * 676);
  });

  it('notices where the last of several frames is cut off', async () => {
    const frames = Buffer.concat([fixtureBytes('small.zst'), fixtureBytes('long-19.zst').subarray(0, -6)]);
    expect((await failureOf(decode(frames))).reason).toBe('truncated');
  });

  it('notices a wrong checksum', async () => {
    const frame = fixtureBytes('small.zst');
    frame[frame.length - 1] = (frame[frame.length - 1] as number) ^ 1;
    expect((await failureOf(decode(frame))).reason).toBe('damaged');
  });

  it('notices a Huffman tree whose states take no bits, and ends', async () => {
    // A frame of 30 bytes with one compressed block: FSE weights of a single symbol of probability 1 never use up their bits.
    const literals = 2 | (40 << 4) | (8 << 14);
    const block = Buffer.from([literals, literals >> 8, literals >> 16, 5, 0xf0, 0x03, 0, 0, 1, 0, 0, 0, 0]);
    const blockHeader = 1 | (2 << 1) | (block.length << 3);
    const frame = Buffer.concat([Buffer.from('28b52ffd2028', 'hex'), Buffer.from([blockHeader, blockHeader >> 8, 0]), block]);
    expect((await failureOf(decode(frame))).reason).toBe('damaged');
  });

  const header = Buffer.from('28b52ffd', 'hex');
  const cases = [
    ['a reserved bit of the header', Buffer.from([0x28, 0, 1, 0, 0]), 'unsupported'],
    ['a dictionary', Buffer.from([0x21, 7, 0, 1, 0, 0]), 'unsupported'],
    ['a reserved block type', Buffer.from([0x20, 0, 7, 0, 0]), 'damaged'],
    ['more content than stated', Buffer.from([0x20, 1, 3 | (2 << 3), 0, 0, 65]), 'damaged'],
    ['less content than stated', Buffer.from([0x20, 9, 3 | (2 << 3), 0, 0, 65]), 'damaged'],
    ['a run longer than a block may be', Buffer.from([0x00, 0x58, 3, 0, 0xff, 65]), 'damaged'],
    ['a block that repeats tables nobody set', Buffer.from([0x20, 8, 5 | (4 << 3), 0, 0, 0, 1, 0xfc, 1]), 'damaged'],
  ] as const;
  it.each(cases)('refuses %s', async (_name, rest, reason) => {
    expect((await failureOf(decode(Buffer.concat([header, rest])))).reason).toBe(reason);
  });
});
