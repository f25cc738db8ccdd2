import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { chunkSize } from '../limits.js';
import { BitReader } from './bit-reader.js';
import { readBlock } from './block.js';
import { BlockOutput } from './block-output.js';
import { Bzip2Crc } from './crc.js';

/** "BZh" and the block size in units of 100,000 bytes. */
const headerSize = 4;

/** Before each block and at the end of a stream: the first digits of pi and of its square root. */
const blockMagic = 0x314159265359;
const endMagic = 0x177245385090;

/**
 * bzip2 (no document but its source, 1.0.8; the constants are from its decompress.c): streams of blocks, each with a CRC, then a CRC of those.
 * A block is decoded from memory as a whole, its output is put out in parts: a block of runs can hold fifty times its size.
 */
export async function* decodeBzip2(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  let symbols = new Int32Array(0);
  do {
    const blockSize = await readStreamHeader(source);
    // One array for all streams that fit: tiny streams by the million must not cost an allocation each.
    if (symbols.length < blockSize) symbols = new Int32Array(blockSize);
    yield* decodeStream(source, symbols.subarray(0, blockSize));
  } while (await source.fill(1));
}

async function* decodeStream(source: ByteSource, symbols: Int32Array): AsyncGenerator<Uint8Array, void, undefined> {
  let streamCrc = 0;
  let bitOffset = 0;
  for (;;) {
    const ended = !(await source.fill(largestBlock(symbols.length)));
    const start = source.offset;
    const reader = new BitReader(source.data, source.at, source.end, bitOffset);
    try {
      const magic = reader.bits(24) * 2 ** 24 + reader.bits(24);
      const crc = reader.word();
      reader.checkEnd();
      if (magic === endMagic) {
        if (crc !== streamCrc) throw new CodecError('damaged', 'bzip2: the checksum of a stream is wrong');
        source.at = reader.byteAfter;
        return;
      }
      if (magic !== blockMagic) throw new CodecError('damaged', 'bzip2: no block starts here');
      const output = new BlockOutput(symbols, readBlock(reader, symbols));
      source.at = reader.byte;
      bitOffset = reader.bitInByte;
      yield* putOut(output, crc);
      streamCrc = ((streamCrc << 1) | (streamCrc >>> 31)) ^ crc;
    } catch (error) {
      throw placed(error, start, ended && reader.beyondEnd);
    }
  }
}

async function readStreamHeader(source: ByteSource): Promise<number> {
  await source.need(headerSize, 'a bzip2 stream header');
  const [b, z, h, level] = source.data.subarray(source.at, source.at + headerSize) as unknown as [number, number, number, number];
  if (b !== 0x42 || z !== 0x5a || h !== 0x68 || level < 0x31 || level > 0x39) throw new CodecError('damaged', 'bzip2: no stream header', source.offset);
  source.at += headerSize;
  return (level - 0x30) * 100_000;
}

/** Bytes that hold any block: each symbol takes at most 20 bits, selectors and tables less than 64 KiB. */
function largestBlock(blockSize: number): number {
  return Math.ceil((blockSize * 20) / 8) + (1 << 16);
}

function* putOut(output: BlockOutput, stored: number): Generator<Uint8Array, void, undefined> {
  const crc = new Bzip2Crc();
  for (;;) {
    const chunk = new Uint8Array(Math.min(chunkSize, output.atMost()));
    const count = output.read(chunk);
    if (count === 0) break;
    crc.update(chunk.subarray(0, count));
    yield chunk.subarray(0, count);
  }
  if (crc.digest() !== stored) throw new CodecError('damaged', 'bzip2: the checksum of a block is wrong');
}

function placed(error: unknown, offset: number, truncated: boolean): unknown {
  if (!(error instanceof CodecError) || error.offset !== undefined) return error;
  if (truncated) return new CodecError('truncated', 'bzip2: input ends inside a stream', offset, { cause: error });
  return new CodecError(error.reason, error.message, offset, { cause: error });
}
