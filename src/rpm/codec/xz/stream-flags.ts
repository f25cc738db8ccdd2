import { crc32 } from 'node:zlib';
import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { type CheckType, checkTypeOf } from './check.js';

export const streamHeaderSize = 12;

/** xz file format 2.1.1: magic, two bytes of flags, their CRC32. All twelve bytes must be at hand. */
export function readStreamHeader(source: ByteSource): CheckType {
  const header = Buffer.from(source.data.buffer, source.data.byteOffset + source.at, streamHeaderSize);
  if (header.toString('latin1', 0, 6) !== '\xfd7zXZ\0') throw new CodecError('damaged', 'xz: no stream header', source.offset);
  const flags = header.subarray(6, 8);
  if (crc32(flags) !== header.readUInt32LE(8)) throw new CodecError('damaged', 'xz: the checksum of the stream header is wrong', source.offset);
  const check = readFlags(flags, source.offset + 6);
  source.at += streamHeaderSize;
  return check;
}

/** xz file format 2.1.2: CRC32 of the rest, the index's size, the flags again, magic. */
export async function readStreamFooter(source: ByteSource, check: CheckType, indexSize: number): Promise<void> {
  await source.need(streamHeaderSize, 'the xz stream footer');
  const footer = Buffer.from(source.data.buffer, source.data.byteOffset + source.at, streamHeaderSize);
  if (footer.toString('latin1', 10) !== 'YZ') throw new CodecError('damaged', 'xz: no stream footer', source.offset);
  if (crc32(footer.subarray(4, 10)) !== footer.readUInt32LE(0))
    throw new CodecError('damaged', 'xz: the checksum of the stream footer is wrong', source.offset);
  if ((footer.readUInt32LE(4) + 1) * 4 !== indexSize) throw new CodecError('damaged', 'xz: the footer states another size of the index', source.offset);
  if (readFlags(footer.subarray(8, 10), source.offset + 8) !== check) throw new CodecError('damaged', 'xz: header and footer differ', source.offset);
  source.at += streamHeaderSize;
}

function readFlags(flags: Uint8Array, offset: number): CheckType {
  const id = flags[1] as number;
  if (flags[0] !== 0 || id > 15) throw new CodecError('unsupported', 'xz: unknown stream flags', offset);
  const check = checkTypeOf(id);
  if (check === undefined) throw new CodecError('unsupported', `xz: integrity check ${id} is reserved`, offset);
  return check;
}
