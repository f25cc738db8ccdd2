import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import type { CodecLimits } from '../limits.js';
import { decodeLzma2 } from '../lzma/lzma2.js';
import type { WindowShelf } from '../lzma/window.js';
import { type BlockHeader, readBlockHeader } from './block-header.js';
import { type CheckType, checkSizes, startCheck } from './check.js';
import { applyFilters } from './filters.js';

/** What the index must repeat of a block. */
export interface BlockSizes {
  /** Header, compressed data and check, without padding. */
  readonly unpadded: number;
  readonly uncompressed: number;
}

/** One block (xz file format 3): header, compressed data, zeros up to a multiple of four, check. */
export async function* decodeBlock(
  source: ByteSource,
  check: CheckType,
  limits: CodecLimits,
  shelf: WindowShelf,
): AsyncGenerator<Uint8Array, BlockSizes, undefined> {
  const start = source.offset;
  const header = await readBlockHeader(source, limits);
  const dataStart = source.offset;
  const running = startCheck(check);
  let uncompressed = 0;
  for await (const chunk of applyFilters(decodeLzma2(source, header.dictionarySize, shelf), header.filters)) {
    running.update(chunk);
    uncompressed += chunk.length;
    yield chunk;
  }
  const compressed = source.offset - dataStart;
  verifySizes(header, compressed, uncompressed, dataStart);
  await skipBlockPadding(source, compressed);
  await verifyCheck(source, check, running.digest());
  return { unpadded: dataStart - start + compressed + checkSizes[check], uncompressed };
}

function verifySizes(header: BlockHeader, compressed: number, uncompressed: number, offset: number): void {
  if (header.compressed !== undefined && header.compressed !== compressed) {
    throw new CodecError('damaged', `xz: the block states ${header.compressed} compressed bytes, there are ${compressed}`, offset);
  }
  if (header.uncompressed !== undefined && header.uncompressed !== uncompressed) {
    throw new CodecError('damaged', `xz: the block states ${header.uncompressed} bytes, it holds ${uncompressed}`, offset);
  }
}

async function skipBlockPadding(source: ByteSource, compressed: number): Promise<void> {
  const padding = (4 - (compressed % 4)) % 4;
  await source.need(padding, 'the padding of an xz block');
  for (let i = 0; i < padding; i++) {
    if (source.data[source.at++] !== 0) throw new CodecError('damaged', 'xz: block padding is not zero', source.offset - 1);
  }
}

async function verifyCheck(source: ByteSource, check: CheckType, computed: Uint8Array): Promise<void> {
  const size = checkSizes[check];
  await source.need(size, 'the check of an xz block');
  if (Buffer.compare(source.data.subarray(source.at, source.at + size), computed) !== 0) {
    throw new CodecError('damaged', `xz: the ${check} check of a block is wrong`, source.offset);
  }
  source.at += size;
}
