import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { chunkSize } from '../limits.js';
import { BlockDecoder } from './block.js';
import { blockHeaderSize, maxBlockSize, peekBlockHeader } from './block-header.js';
import { Corruption } from './corruption.js';
import type { FrameHeader } from './frame-header.js';
import { History } from './history.js';
import type { Kernel } from './kernel/index.js';
import { Xxh64 } from './xxh64.js';

/** One frame after its header (RFC 8878, 3.1.1), decoded here: blocks, then the checksum where the header announces one. */
export async function* decodeFrame(source: ByteSource, header: FrameHeader, kernel: Kernel): AsyncGenerator<Uint8Array, void, undefined> {
  const history = new History(header.window, kernel);
  const decoder = new BlockDecoder(history, header.window, kernel);
  const sum = header.checksum ? new Xxh64(kernel) : undefined;
  const start = source.offset;
  let written = 0;
  for (let last = false; !last; ) {
    const block = await peekBlockHeader(source, header.window);
    last = block.last;
    await source.need(blockHeaderSize + block.stored, 'a zstd block');
    const at = source.at + blockHeaderSize;
    const data = source.data.subarray(at, at + block.stored);
    history.makeRoom(block.type === 'compressed' ? maxBlockSize : block.size);
    const before = history.pos;
    if (block.type === 'raw') history.bytes.set(data, before);
    else if (block.type === 'rle') history.bytes.fill(data[0] as number, before, before + block.size);
    if (block.type === 'compressed') decodeAt(source.offset, () => decoder.decode(data));
    else history.pos = before + block.size;
    source.at = at + block.stored;
    sum?.update(before, history.pos);
    written += history.pos - before;
    if (header.contentSize !== undefined && written > header.contentSize) break;
    if (history.unflushed >= chunkSize) yield history.flush();
  }
  if (header.contentSize !== undefined && written !== header.contentSize) {
    throw new CodecError('damaged', `zstd: the frame states ${header.contentSize} bytes and holds ${written > header.contentSize ? 'more' : written}`, start);
  }
  if (sum !== undefined) await verifySum(source, sum);
  if (history.unflushed > 0) yield history.flush();
}

async function verifySum(source: ByteSource, sum: Xxh64): Promise<void> {
  await source.need(4, 'a zstd checksum');
  const stored = Buffer.from(source.data.buffer, source.data.byteOffset + source.at, 4).readInt32LE();
  if (stored !== sum.low()) throw new CodecError('damaged', 'zstd: the checksum of a frame is wrong', source.offset);
  source.at += 4;
}

function decodeAt(offset: number, decode: () => void): void {
  try {
    decode();
  } catch (error) {
    throw error instanceof Corruption ? new CodecError('damaged', `zstd: ${error.message}`, offset, { cause: error }) : error;
  }
}
