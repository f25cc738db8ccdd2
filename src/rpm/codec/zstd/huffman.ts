import { Corruption } from './corruption.js';
import { readFseTable } from './fse.js';

/** Entry of the next `maxBits` bits: symbol in the low byte, the number of bits it really takes above. */
export interface HuffmanTable {
  readonly maxBits: number;
  readonly entries: Uint16Array;
}

/** RFC 8878, 4.2.1: no code is longer. */
const longestCode = 11;

/** Reads a tree description (RFC 8878, 4.2.1.1): weights of all symbols but the last, four bits each or as FSE. */
export function readHuffmanTable(data: Uint8Array, at: number, end: number): { table: HuffmanTable; at: number } {
  const first = at < end ? (data[at] as number) : 0;
  const size = first < 128 ? first : (first - 126) >> 1;
  const weightsEnd = at + 1 + size;
  if (size === 0 || weightsEnd > end) throw new Corruption('a Huffman tree is cut off');
  const weights = new Uint8Array(256);
  let count = 0;
  if (first < 128) count = readFseWeights(data, at + 1, weightsEnd, weights);
  else {
    count = first - 127;
    for (let i = 0; i < count; i++) weights[i] = ((data[at + 1 + (i >> 1)] as number) >> (i % 2 === 0 ? 4 : 0)) & 15;
  }
  return { table: buildTable(weights, count), at: weightsEnd };
}

/** RFC 8878, 4.2.1.2: two interleaved states over one backward bit stream, until it is used up. */
function readFseWeights(data: Uint8Array, from: number, end: number, weights: Uint8Array): number {
  const { table, at } = readFseTable(data, from, end, 6, longestCode + 1);
  const lastByte = at < end ? (data[end - 1] as number) : 0;
  if (lastByte === 0) throw new Corruption('Huffman weights have no end mark');
  let bit = (end - 1) * 8 + 31 - Math.clz32(lastByte);
  const start = at * 8;
  const read = (count: number): number => {
    bit -= count;
    if (bit < start) return 0;
    const byte = bit >> 3;
    return (((data[byte] as number) | ((data[byte + 1] ?? 0) << 8)) >> (bit & 7)) & ((1 << count) - 1);
  };
  let state = read(table.accuracyLog);
  let other = read(table.accuracyLog);
  if (bit < start) throw new Corruption('Huffman weights are cut off');
  for (let count = 0; count < 254; ) {
    const entry = table.entries[state] as number;
    weights[count++] = entry & 0xff;
    state = (entry >>> 16) + read((entry >> 8) & 0xff);
    if (bit < start) {
      weights[count++] = (table.entries[other] as number) & 0xff;
      return count;
    }
    [state, other] = [other, state];
  }
  throw new Corruption('too many Huffman weights');
}

function buildTable(weights: Uint8Array, count: number): HuffmanTable {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weight = weights[i] as number;
    if (weight > longestCode) throw new Corruption('a Huffman code is too long');
    sum += (1 << weight) >> 1;
  }
  const maxBits = 32 - Math.clz32(sum);
  const rest = (1 << maxBits) - sum;
  if (sum === 0 || maxBits > longestCode || (rest & (rest - 1)) !== 0) throw new Corruption('Huffman weights do not add up');
  weights[count] = 32 - Math.clz32(rest);
  const entries = new Uint16Array(1 << maxBits);
  let at = 0;
  for (let weight = 1; weight <= maxBits; weight++) {
    for (let symbol = 0; symbol <= count; symbol++) {
      if (weights[symbol] !== weight) continue;
      const next = at + (1 << (weight - 1));
      entries.fill(symbol | ((maxBits + 1 - weight) << 8), at, next);
      at = next;
    }
  }
  if (at !== entries.length) throw new Corruption('Huffman weights do not add up');
  return { maxBits, entries };
}
