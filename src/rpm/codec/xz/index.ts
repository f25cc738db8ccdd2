import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import type { CodecLimits } from '../limits.js';
import type { WindowShelf } from '../lzma/window.js';
import { decodeBlock } from './block.js';
import { readStreamFooter, readStreamHeader, streamHeaderSize } from './stream-flags.js';
import { createRecords, readIndex } from './stream-index.js';

/**
 * The xz file format 1.2.0: streams, each a header, blocks, an index that must repeat the sizes of the blocks, and a footer; padding of
 * zeros in multiples of four may follow each. Every check that is stored is verified; one of a type the format reserves is an error,
 * for it could not be.
 */
export async function* decodeXz(source: ByteSource, limits: CodecLimits): AsyncGenerator<Uint8Array, void, undefined> {
  const shelf: WindowShelf = {};
  do {
    yield* decodeStream(source, limits, shelf);
    await skipPadding(source);
  } while (await source.fill(1));
}

async function* decodeStream(source: ByteSource, limits: CodecLimits, shelf: WindowShelf): AsyncGenerator<Uint8Array, void, undefined> {
  await source.need(streamHeaderSize, 'an xz stream header');
  const check = readStreamHeader(source);
  const records = createRecords();
  for (;;) {
    await source.need(1, 'an xz stream');
    if (source.data[source.at] === 0) break;
    const sizes = yield* decodeBlock(source, check, limits, shelf);
    records.add(sizes.unpadded, sizes.uncompressed);
  }
  const indexSize = await readIndex(source, records);
  await readStreamFooter(source, check, indexSize);
}

async function skipPadding(source: ByteSource): Promise<void> {
  const start = source.offset;
  while ((await source.fill(1)) && source.data[source.at] === 0) source.at++;
  if ((source.offset - start) % 4 !== 0) throw new CodecError('damaged', 'xz: stream padding is not a multiple of four bytes', start);
}
