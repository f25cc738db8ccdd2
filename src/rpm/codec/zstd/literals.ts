import type { BlockBuffer } from './block-buffer.js';
import { maxBlockSize } from './block-header.js';
import { Corruption } from './corruption.js';
import { type HuffmanTable, readHuffmanTable } from './huffman.js';

/** The literals of a block, and what the next block may use again. */
export interface Literals {
  readonly count: number;
  /** Position after the section. */
  readonly at: number;
  readonly table: HuffmanTable | undefined;
}

/** Reads the literals section (RFC 8878, 3.1.1.3.1) into `out`, which has room for a block. */
export function readLiterals(block: BlockBuffer, previous: HuffmanTable | undefined, out: Uint8Array): Literals {
  const { bytes, start, end } = block;
  const first = bytes[start] as number;
  const type = first & 3;
  const format = (first >> 2) & 3;
  if (type < 2) return readPlain(block, type === 1, format, previous, out);
  const headerSize = format < 2 ? 3 : format + 2;
  if (start + headerSize > end) throw new Corruption('a literals section is cut off');
  const width = format < 2 ? 10 : format * 4 + 6;
  // 4 type and format bits, then two numbers of `width` bits: at most 40 bits.
  const field = Buffer.from(bytes.buffer, bytes.byteOffset + start, headerSize).readUIntLE(0, headerSize);
  const count = Math.floor(field / 16) % 2 ** width;
  const compressed = Math.floor(field / 2 ** (4 + width));
  let at = start + headerSize;
  const stop = at + compressed;
  if (count > maxBlockSize || stop > end) throw new Corruption('a literals section is larger than its block');
  let table = previous;
  if (type === 2) ({ table, at } = readHuffmanTable(bytes, at, stop));
  if (table === undefined) throw new Corruption('the first block has no Huffman tree');
  if (format === 0) decodeStream(block, at, stop, table, out, 0, count);
  else decodeFourStreams(block, at, stop, table, out, count);
  return { count, at: stop, table };
}

function readPlain(block: BlockBuffer, run: boolean, format: number, table: HuffmanTable | undefined, out: Uint8Array): Literals {
  const { bytes, start, end } = block;
  const headerSize = format === 1 ? 2 : format === 3 ? 3 : 1;
  const field = (bytes[start] as number) | ((bytes[start + 1] as number) << 8) | ((bytes[start + 2] as number) << 16);
  const count = headerSize === 1 ? (field & 0xff) >> 3 : headerSize === 2 ? (field & 0xffff) >> 4 : field >> 4;
  const from = start + headerSize;
  const at = from + (run ? 1 : count);
  if (count > maxBlockSize || at > end) throw new Corruption('a literals section is larger than its block');
  if (run) out.fill(bytes[from] as number, 0, count);
  else out.set(bytes.subarray(from, at));
  return { count, at, table };
}

/** RFC 8878, 3.1.1.3.1.6: a jump table of three sizes; the first three streams put out a quarter each, rounded up. */
function decodeFourStreams(block: BlockBuffer, at: number, stop: number, table: HuffmanTable, out: Uint8Array, count: number): void {
  const quarter = (count + 3) >> 2;
  if (at + 6 > stop || quarter * 3 > count) throw new Corruption('a literals section is too short for four streams');
  let from = at + 6;
  for (let stream = 0; stream < 3; stream++) {
    const size = block.view.getUint16(at + stream * 2, true);
    if (from + size > stop) throw new Corruption('a literals stream is cut off');
    decodeStream(block, from, from + size, table, out, stream * quarter, (stream + 1) * quarter);
    from += size;
  }
  decodeStream(block, from, stop, table, out, quarter * 3, count);
}

/**
 * One backward bit stream, two symbols for each read of 32 bits (22 are used at most). Reads may begin before `from`: the buffer has room there,
 * and what counts is that the stream is used up exactly.
 */
function decodeStream(block: BlockBuffer, from: number, to: number, table: HuffmanTable, out: Uint8Array, outFrom: number, outTo: number): void {
  const { view, bytes } = block;
  const { entries, maxBits } = table;
  const mask = (1 << maxBits) - 1;
  const lastByte = to > from ? (bytes[to - 1] as number) : 0;
  if (lastByte === 0) throw new Corruption('a literals stream has no end mark');
  const start = from * 8;
  let bit = (to - 1) * 8 + 31 - Math.clz32(lastByte);
  let o = outFrom;
  for (const pairs = outTo - 1; o < pairs && bit > start; o += 2) {
    const low = bit - 2 * maxBits;
    const word = view.getInt32(low >> 3, true) >>> (low & 7);
    const a = entries[(word >>> maxBits) & mask] as number;
    const b = entries[(word >>> (maxBits - (a >> 8))) & mask] as number;
    out[o] = a;
    out[o + 1] = b;
    bit -= (a >> 8) + (b >> 8);
  }
  if (o < outTo && bit > start) {
    const low = bit - maxBits;
    const entry = entries[(view.getInt32(low >> 3, true) >>> (low & 7)) & mask] as number;
    out[o++] = entry;
    bit -= entry >> 8;
  }
  if (o !== outTo || bit !== start) throw new Corruption('a literals stream does not fit its size');
}
