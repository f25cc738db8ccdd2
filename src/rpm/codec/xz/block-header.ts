import { crc32 } from 'node:zlib';
import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { type CodecLimits, checkWindow } from '../limits.js';
import type { Filter } from './filter.js';
import { createFilter } from './filters.js';
import { readMultibyte } from './multibyte.js';

export interface BlockHeader {
  readonly compressed?: number;
  readonly uncompressed?: number;
  /** To run over the decoder's output, in this order. */
  readonly filters: readonly Filter[];
  readonly dictionarySize: number;
}

/** xz file format 5.3.1. */
const lzma2Id = 0x21;

/** xz file format 3.1: size byte, flags, optional sizes, up to four filters, zeros, CRC32. */
export async function readBlockHeader(source: ByteSource, limits: CodecLimits): Promise<BlockHeader> {
  await source.need(1, 'an xz block header');
  const size = ((source.data[source.at] as number) + 1) * 4;
  await source.need(size, 'an xz block header');
  const bytes = Buffer.from(source.data.buffer, source.data.byteOffset + source.at, size);
  const offset = source.offset;
  if (crc32(bytes.subarray(0, size - 4)) !== bytes.readUInt32LE(size - 4))
    throw new CodecError('damaged', 'xz: the checksum of a block header is wrong', offset);
  const header = parseFields(bytes.subarray(0, size - 4), offset, limits);
  source.at += size;
  return header;
}

function parseFields(bytes: Uint8Array, offset: number, limits: CodecLimits): BlockHeader {
  const bad = (what: string): CodecError => new CodecError('damaged', `xz: ${what}`, offset);
  const flags = bytes[1] as number;
  if ((flags & 0x3c) !== 0) throw new CodecError('unsupported', 'xz: unknown block flags', offset);
  let at = 2;
  const number = (): number => {
    const read = readMultibyte(bytes, at, bytes.length, offset);
    if (read === undefined) throw bad('a block header is too short for its fields');
    at = read.at;
    return read.value;
  };
  const compressed = (flags & 0x40) === 0 ? undefined : number();
  const uncompressed = (flags & 0x80) === 0 ? undefined : number();
  const filters: Filter[] = [];
  let dictionarySize: number | undefined;
  for (let left = (flags & 3) + 1; left > 0; left--) {
    const id = number();
    const length = number();
    if (length > bytes.length - at) throw bad('filter properties reach beyond the block header');
    const properties = bytes.subarray(at, at + length);
    at += length;
    if (left > 1) filters.unshift(createFilter(id, properties, offset));
    else if (id === lzma2Id) dictionarySize = parseDictionarySize(properties, offset);
  }
  if (dictionarySize === undefined) throw new CodecError('unsupported', 'xz: the last filter is not LZMA2', offset);
  if (bytes.subarray(at).some((byte) => byte !== 0)) throw bad('block header padding is not zero');
  checkWindow(dictionarySize, limits, offset);
  return { ...(compressed !== undefined && { compressed }), ...(uncompressed !== undefined && { uncompressed }), filters, dictionarySize };
}

/** xz file format 5.3.1: 2^n or 2^n + 2^(n-1) bytes, 40 for 4 GiB - 1. */
function parseDictionarySize(properties: Uint8Array, offset: number): number {
  const bits = properties[0];
  if (properties.length !== 1 || bits === undefined || bits > 40) throw new CodecError('damaged', 'xz: bad LZMA2 properties', offset);
  return bits === 40 ? 2 ** 32 - 1 : (2 | (bits & 1)) * 2 ** (Math.floor(bits / 2) + 11);
}
