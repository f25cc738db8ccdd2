import { decompress, detectCodec } from '../../rpm/codec/index.js';

/** A log or an archive of so many bytes is none any more; gzip itself makes at most 1032 bytes of one (RFC 1951), text of a build seldom more than 50. */
const limits = { output: 64 * 2 ** 30, ratio: 10_000, window: 128 * 2 ** 20 };

/**
 * What a file holds, which may be compressed (gzip, xz, zstd, bzip2, lzma): its first bytes tell, not its name. Each chunk is valid until the next is asked for; of an
 * empty file there is none. Ends `chunks` in any case. Errors are those of `chunks` and CodecError.
 */
export async function* plainBytes(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    const first = await chunks.next();
    if (first.done) return;
    const codec = detectCodec(first.value);
    const all = again(first.value, chunks);
    yield* codec === undefined || codec === 'none' ? all : decompress(codec, all, limits);
  } finally {
    await chunks.return(undefined);
  }
}

async function* again(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
