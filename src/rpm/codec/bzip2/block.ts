import { CodecError } from '../codec-error.js';
import type { BitReader } from './bit-reader.js';
import { buildHuffmanCode, fastBits, findLongCode, type HuffmanCode, longestCode } from './huffman.js';

/** A block before its Burrows-Wheeler transform is undone: its bytes are the low bytes of the `symbols` it was read into. */
export interface Block {
  readonly length: number;
  /** Row of the original text. */
  readonly origin: number;
  /** How often each byte occurs. */
  readonly counts: Int32Array;
}

/** One table serves this many symbols. */
const groupSize = 50;

/** Reads what follows a block's magic and CRC. `symbols` is as long as a block can be. */
export function readBlock(reader: BitReader, symbols: Int32Array): Block {
  if (reader.bits(1) === 1) throw new CodecError('unsupported', 'bzip2: a randomized block (bzip2 before 0.9.5)');
  const origin = reader.bits(24);
  const used = readUsedBytes(reader);
  const codeCount = reader.bits(3);
  const selectorCount = reader.bits(15);
  if (codeCount < 2 || codeCount > 6 || selectorCount === 0) throw new CodecError('damaged', 'bzip2: a block has a bad number of tables');
  const selectors = readSelectors(reader, selectorCount, codeCount);
  const codes: HuffmanCode[] = [];
  for (let i = 0; i < codeCount; i++) codes.push(readCode(reader, used.length + 2));
  const counts = new Int32Array(256);
  const length = readSymbols(reader, symbols, { used, selectors, codes }, counts);
  if (origin >= length) throw new CodecError('damaged', 'bzip2: the origin of a block lies outside of it');
  return { length, origin, counts };
}

/** Which bytes occur: 16 bits for the ranges of 16 that do, then 16 for each of those. */
function readUsedBytes(reader: BitReader): Uint8Array {
  const used: number[] = [];
  const ranges = reader.bits(16);
  for (let range = 0; range < 16; range++) {
    if (((ranges << range) & 0x8000) === 0) continue;
    const bytes = reader.bits(16);
    for (let i = 0; i < 16; i++) if (((bytes << i) & 0x8000) !== 0) used.push(range * 16 + i);
  }
  reader.checkEnd();
  if (used.length === 0) throw new CodecError('damaged', 'bzip2: a block without any byte');
  return Uint8Array.from(used);
}

/** Move-to-front indices in unary. */
function readSelectors(reader: BitReader, count: number, codeCount: number): Uint8Array {
  const selectors = new Uint8Array(count);
  const recent = [0, 1, 2, 3, 4, 5].slice(0, codeCount);
  for (let i = 0; i < count; i++) {
    let index = 0;
    while (reader.bits(1) === 1) if (++index >= codeCount) throw new CodecError('damaged', 'bzip2: a selector is out of range');
    const [selector] = recent.splice(index, 1) as [number];
    recent.unshift(selector);
    selectors[i] = selector;
    reader.checkEnd();
  }
  return selectors;
}

/** Lengths as differences: 10 one more, 11 one less, 0 done. */
function readCode(reader: BitReader, count: number): HuffmanCode {
  const lengths = new Uint8Array(count);
  let length = reader.bits(5);
  for (let symbol = 0; symbol < count; symbol++) {
    for (;;) {
      if (length < 1 || length > longestCode) throw new CodecError('damaged', 'bzip2: a code length is out of range');
      if (reader.bits(1) === 0) break;
      length += reader.bits(1) === 0 ? 1 : -1;
      reader.checkEnd();
    }
    lengths[symbol] = length;
  }
  reader.checkEnd();
  return buildHuffmanCode(lengths, count);
}

interface Tables {
  readonly used: Uint8Array;
  readonly selectors: Uint8Array;
  readonly codes: readonly HuffmanCode[];
}

/**
 * The symbols: 0 and 1 are digits of the length of a run of the most recent byte, the last is the end, the others move-to-front indices.
 * The loop reads bits in place, which a call for each would double.
 */
function readSymbols(reader: BitReader, symbols: Int32Array, tables: Tables, counts: Int32Array): number {
  const { view } = reader;
  const { selectors, codes } = tables;
  const recent = tables.used.slice();
  const endSymbol = recent.length + 1;
  const room = symbols.length;
  let length = 0;
  let run = 0;
  let digit = 1;
  let bit = reader.bit;
  for (let group = 0; group < selectors.length; group++) {
    const code = codes[selectors[group] as number] as HuffmanCode;
    const fast = code.fast;
    for (let left = groupSize; left > 0; left--) {
      const word = view.getInt32(bit >> 3) << (bit & 7);
      let entry = fast[word >>> (32 - fastBits)] as number;
      if (entry === 0) entry = findLongCode(code, word >>> (32 - longestCode));
      bit += entry & 31;
      const symbol = entry >> 5;
      if (symbol < 2) {
        run += digit << symbol;
        digit *= 2;
        if (run > room) throw tooLong(reader, bit);
        continue;
      }
      if (run > 0) {
        const byte = recent[0] as number;
        if (length + run > room) throw tooLong(reader, bit);
        symbols.fill(byte, length, length + run);
        length += run;
        counts[byte] = (counts[byte] as number) + run;
        run = 0;
        digit = 1;
      }
      if (symbol === endSymbol) {
        reader.bit = bit;
        reader.checkEnd();
        return length;
      }
      if (length >= room) throw tooLong(reader, bit);
      let index = symbol - 1;
      const byte = recent[index] as number;
      if (index > 32) recent.copyWithin(1, 0, index);
      else for (; index > 0; index--) recent[index] = recent[index - 1] as number;
      recent[0] = byte;
      symbols[length++] = byte;
      counts[byte] = (counts[byte] as number) + 1;
    }
    reader.bit = bit;
    reader.checkEnd();
  }
  throw new CodecError('damaged', 'bzip2: a block has no end');
}

/** Says how far the reader came, too: what lies behind the end of the input may look like this. */
function tooLong(reader: BitReader, bit: number): CodecError {
  reader.bit = bit;
  return new CodecError('damaged', 'bzip2: a block is longer than its stream allows');
}
