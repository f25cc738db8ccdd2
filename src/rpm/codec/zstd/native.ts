import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { type CodecLimits, chunkSize } from '../limits.js';
import { throughZlib, zlibFailure } from '../through-zlib.js';
import { blockHeaderAhead, blockHeaderSize, peekBlockHeader } from './block-header.js';
import type { FrameHeader } from './frame-header.js';

type ZstdEngine = Transform & { readonly bytesWritten: number };

export type NativeZstd = (options: { chunkSize: number; params: Record<number, number> }) => ZstdEngine;

/** node:zlib's createZstdDecompress (Node 22.15, 23.8 and later; the types this is built with do not know it), or null. */
export const nativeZstd: NativeZstd | null = (zlib as unknown as { createZstdDecompress?: NativeZstd }).createZstdDecompress ?? null;

/** ZSTD_d_windowLogMax of zstd.h; the library itself stops at 2^27 unless told. */
const windowLogMax = 100;

/** One frame: our walk over its blocks finds its end, the engine gets exactly its bytes. */
export async function* decodeFrameNatively(
  native: NativeZstd,
  source: ByteSource,
  header: FrameHeader,
  limits: CodecLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  const log = Math.min(31, Math.max(10, Math.ceil(Math.log2(limits.window))));
  const engine = native({ chunkSize, params: { [windowLogMax]: log } });
  const pieces = framePieces(source, header);
  const start = source.offset - header.bytes.length;
  let fed = 0;
  const next = async (): Promise<Uint8Array | undefined> => {
    const piece = await pieces.next();
    if (piece.done === true) return undefined;
    fed += piece.value.length;
    return piece.value;
  };
  try {
    yield* throughZlib(engine, next);
  } catch (error) {
    const failure = zlibFailure(error, 'ZSTD_') ?? zlibFailure(error, 'Z_');
    throw failure ? new CodecError('damaged', `zstd: ${failure.message}`, start, { cause: error }) : error;
  }
  const walk = await pieces.next();
  if (walk.done !== true || engine.bytesWritten !== fed) throw new CodecError('damaged', 'zstd: a frame ends before its last block', start);
}

/** Header, then as many whole blocks at a time as are at hand: each piece costs the engine a way through its thread pool. */
async function* framePieces(source: ByteSource, header: FrameHeader): AsyncGenerator<Uint8Array, void, undefined> {
  yield header.bytes;
  for (let last = false; !last; ) {
    let block = await peekBlockHeader(source, header.window);
    let size = 0;
    for (;;) {
      last = block.last;
      const end = size + blockHeaderSize + block.stored + (last && header.checksum ? 4 : 0);
      if (size === 0) await source.need(end, 'a zstd block');
      else if (end > source.available) {
        last = false;
        break;
      }
      size = end;
      if (last || size + blockHeaderSize > source.available) break;
      block = blockHeaderAhead(source, size, header.window);
    }
    yield source.data.subarray(source.at, source.at + size); // used up before the source is asked for more
    source.at += size;
  }
}
