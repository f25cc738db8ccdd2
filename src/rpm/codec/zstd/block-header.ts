import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';

export interface BlockHeader {
  readonly last: boolean;
  readonly type: 'raw' | 'rle' | 'compressed';
  /** Bytes in the input: 1 for a run. */
  readonly stored: number;
  /** The field itself: bytes of output of a raw block or a run. */
  readonly size: number;
}

/** RFC 8878, 3.1.1.2: bytes of a block header. */
export const blockHeaderSize = 3;

/** RFC 8878, 3.1.1.2.4: no block is larger, compressed or not, nor larger than the window. */
export const maxBlockSize = 128 * 1024;

/** Reads the block header that comes next without consuming it. */
export async function peekBlockHeader(source: ByteSource, window: number): Promise<BlockHeader> {
  await source.need(blockHeaderSize, 'a zstd block header');
  return blockHeaderAhead(source, 0, window);
}

/** The block header `ahead` bytes after the next unread one; all of it must be at hand. */
export function blockHeaderAhead(source: ByteSource, ahead: number, window: number): BlockHeader {
  const [b0, b1, b2] = source.data.subarray(source.at + ahead, source.at + ahead + blockHeaderSize) as unknown as [number, number, number];
  const type = (['raw', 'rle', 'compressed'] as const)[(b0 >> 1) & 3];
  const size = (b0 >> 3) | (b1 << 5) | (b2 << 13);
  if (type === undefined) throw new CodecError('damaged', 'zstd: reserved block type', source.offset + ahead);
  if (size > Math.min(window, maxBlockSize))
    throw new CodecError('damaged', `zstd: a block of ${size} bytes is larger than the format allows`, source.offset + ahead);
  return { last: (b0 & 1) !== 0, type, stored: type === 'rle' ? 1 : size, size };
}
