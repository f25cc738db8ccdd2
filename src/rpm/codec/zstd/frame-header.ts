import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { type CodecLimits, checkWindow } from '../limits.js';

export interface FrameHeader {
  /** Bytes of history that matches may reach back. */
  readonly window: number;
  /** The uncompressed size, where the frame states it. */
  readonly contentSize?: number;
  /** Four bytes of XXH64 follow the last block. */
  readonly checksum: boolean;
  /** The header itself, magic included. */
  readonly bytes: Uint8Array;
}

/** Magic, descriptor, window, dictionary id, content size: RFC 8878, 3.1.1.1. */
const maxHeaderSize = 4 + 1 + 1 + 4 + 8;

/** Reads a frame header that starts with its magic, and checks the window it asks for. */
export async function readFrameHeader(source: ByteSource, limits: CodecLimits): Promise<FrameHeader> {
  await source.need(6, 'a zstd frame header');
  const offset = source.offset;
  const descriptor = source.data[source.at + 4] as number;
  if ((descriptor & 8) !== 0) throw new CodecError('unsupported', 'zstd: a reserved bit of the frame header is set', offset);
  const singleSegment = (descriptor & 0x20) !== 0;
  const idSize = [0, 1, 2, 4][descriptor & 3] as number;
  const contentSizeSize = [singleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] as number;
  const size = 5 + (singleSegment ? 0 : 1) + idSize + contentSizeSize;
  await source.need(size, 'a zstd frame header');
  const bytes = Buffer.from(source.data.slice(source.at, source.at + maxHeaderSize)).subarray(0, size);
  const idAt = singleSegment ? 5 : 6;
  if (bytes.subarray(idAt, idAt + idSize).some((byte) => byte !== 0)) throw new CodecError('unsupported', 'zstd: needs a dictionary', offset);
  const contentSize = readContentSize(bytes, idAt + idSize, contentSizeSize);
  const window = singleSegment ? (contentSize ?? 0) : windowSize(bytes[5] as number);
  checkWindow(window, limits, offset);
  source.at += size;
  return { window, ...(contentSize !== undefined && { contentSize }), checksum: (descriptor & 4) !== 0, bytes };
}

function readContentSize(bytes: Buffer, at: number, size: number): number | undefined {
  if (size === 0) return undefined;
  if (size === 8) return Number(bytes.readBigUInt64LE(at));
  return bytes.readUIntLE(at, size) + (size === 2 ? 256 : 0);
}

/** Five bits of exponent, three of mantissa: 1 KiB to 3.75 TiB. */
function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}
