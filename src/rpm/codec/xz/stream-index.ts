import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { readMultibyte } from './multibyte.js';

/** The sizes of blocks, in order: kept as a count and a digest, so that no number of blocks takes memory. */
export interface Records {
  add(unpadded: number, uncompressed: number): void;
  readonly count: number;
  digest(): string;
}

export function createRecords(): Records {
  const hash = createHash('sha256');
  let count = 0;
  return {
    add: (unpadded, uncompressed) => {
      hash.update(`${unpadded} ${uncompressed}\n`);
      count++;
    },
    get count() {
      return count;
    },
    digest: () => hash.digest('hex'),
  };
}

/** Reads the index (xz file format 4) and compares it with the blocks that came before. Returns its size with its checksum. */
export async function readIndex(source: ByteSource, blocks: Records): Promise<number> {
  const start = source.offset;
  let crc = 0;
  const take = (at: number): void => {
    crc = crc32(source.data.subarray(source.at, at), crc);
    source.at = at;
  };
  const number = async (): Promise<number> => {
    await source.fill(9);
    const read = readMultibyte(source.data, source.at, source.end, source.offset);
    if (read === undefined) throw new CodecError('truncated', 'input ends inside the xz index', source.offset);
    take(read.at);
    return read.value;
  };
  await source.need(1, 'the xz index');
  take(source.at + 1); // the zero that told the index from a block
  const count = await number();
  if (count !== blocks.count) throw new CodecError('damaged', `xz: the index lists ${count} blocks, there are ${blocks.count}`, start);
  const listed = createRecords();
  for (let i = 0; i < count; i++) listed.add(await number(), await number());
  if (listed.digest() !== blocks.digest()) throw new CodecError('damaged', 'xz: the index states other sizes than the blocks have', start);
  const padding = (4 - ((source.offset - start) % 4)) % 4;
  await source.need(padding + 4, 'the xz index');
  if (source.data.subarray(source.at, source.at + padding).some((byte) => byte !== 0))
    throw new CodecError('damaged', 'xz: index padding is not zero', source.offset);
  take(source.at + padding);
  const stored = Buffer.from(source.data.buffer, source.data.byteOffset + source.at, 4).readUInt32LE(0);
  if (stored !== crc) throw new CodecError('damaged', 'xz: the checksum of the index is wrong', start);
  source.at += 4;
  return source.offset - start;
}
