import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { decode, failureOf, fixtureBytes } from './fixtures.js';

/** An edited copy of a fixture. */
function edited(file: string, edit: (bytes: Buffer) => unknown): Buffer {
  const bytes = Buffer.from(fixtureBytes(file));
  edit(bytes);
  return bytes;
}

/** Rewrites the checksum of the stream header, or of the first block header. */
const sealStream = (bytes: Buffer): unknown => bytes.writeUInt32LE(crc32(bytes.subarray(6, 8)), 8);
const sealBlock = (bytes: Buffer): unknown => {
  const size = ((bytes[12] as number) + 1) * 4;
  return bytes.writeUInt32LE(crc32(bytes.subarray(12, 12 + size - 4)), 12 + size - 4);
};

describe('an xz stream that says what cannot be, under checksums that hold', () => {
  const cases: [what: string, at: number, value: number, seal: (bytes: Buffer) => unknown, reason: string][] = [
    ['a check that is reserved', 7, 2, sealStream, 'unsupported'],
    ['flags that are reserved', 6, 1, sealStream, 'unsupported'],
    ['another check than the footer says', 7, 4, sealStream, 'damaged'],
    ['block flags that are reserved', 13, 0xc4, sealBlock, 'unsupported'],
    ['another compressed size', 14, 99, sealBlock, 'damaged'],
    ['another uncompressed size', 16, 99, sealBlock, 'damaged'],
    ['a filter that is not known', 18, 0x22, sealBlock, 'unsupported'],
    ['filter properties beyond the header', 19, 99, sealBlock, 'damaged'],
    ['a dictionary size that does not exist', 20, 41, sealBlock, 'damaged'],
    ['a dictionary beyond the limit', 20, 40, sealBlock, 'limit'],
    ['padding in a header that is not zero', 22, 1, sealBlock, 'damaged'],
  ];
  // The block header of this one states both sizes, of two bytes each.
  it.each(cases)('is refused: %s', async (_, at, value, seal, reason) => {
    const bytes = edited('small-mt.xz', (copy) => copy.writeUInt8(value, at));
    seal(bytes);
    expect((await failureOf(decode('xz', bytes))).reason).toBe(reason);
  });
});

describe('an LZMA2 stream that cannot be', () => {
  /** The first chunk follows the headers of 12 bytes each. */
  const chunk = 24;
  it.each([
    ['a first chunk that resets nothing', 2],
    ['a first chunk that only resets the state', 0xa0],
    ['a control byte that does not exist', 3],
    ['an end before the content', 0],
  ])('is refused: %s', async (_, control) => {
    expect(
      (
        await failureOf(
          decode(
            'xz',
            edited('small.xz', (bytes) => bytes.writeUInt8(control, chunk)),
          ),
        )
      ).reason,
    ).toBe('damaged');
  });

  it.each([
    ['a larger uncompressed size', 2],
    ['another compressed size', 4],
    ['properties above 224', 5],
  ])('is refused: %s', async (_, at) => {
    await failureOf(
      decode(
        'xz',
        edited('small.xz', (bytes) => bytes.writeUInt8(225, chunk + at)),
      ),
    );
  });
});

it('lists the blocks it read in its index, no other', async () => {
  const blocks = fixtureBytes('long-blocks.xz');
  const footer = blocks.subarray(-12);
  const indexSize = (footer.readUInt32LE(4) + 1) * 4;
  const index = Buffer.from(blocks.subarray(-12 - indexSize, -12));
  index[3] = (index[3] as number) ^ 1;
  index.writeUInt32LE(crc32(index.subarray(0, -4)), index.length - 4);
  const changed = Buffer.concat([blocks.subarray(0, -12 - indexSize), index, footer]);
  expect(await failureOf(decode('xz', changed))).toMatchObject({ reason: 'damaged', message: expect.stringContaining('other sizes') });
});
