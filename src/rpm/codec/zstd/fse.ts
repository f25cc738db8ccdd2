import { Corruption } from './corruption.js';

/**
 * A decoding table of finite state entropy (RFC 8878, 4.1). Entry of a state: symbol in bits 0 to 7, number of bits to read in bits 8 to 15,
 * baseline of the next state in bits 16 to 31.
 */
export interface FseTable {
  readonly accuracyLog: number;
  readonly entries: Int32Array;
}

/** A table with one symbol, which takes no bits. */
export function singleSymbolTable(symbol: number): FseTable {
  return { accuracyLog: 0, entries: Int32Array.of(symbol) };
}

/** Reads a table description (RFC 8878, 4.1.1) from `data` at `at`. Returns the table and the position after it. */
export function readFseTable(data: Uint8Array, at: number, end: number, maxLog: number, maxSymbol: number): { table: FseTable; at: number } {
  if (at >= end) throw new Corruption('an entropy table is cut off');
  const accuracyLog = ((data[at] as number) & 15) + 5;
  if (accuracyLog > maxLog) throw new Corruption('an entropy table is larger than the format allows');
  const counts = new Int16Array(maxSymbol + 1);
  const stop = end * 8;
  let bit = at * 8 + 4;
  const peek = (count: number): number => {
    const byte = bit >> 3;
    const word = (data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16);
    return (word >> (bit & 7)) & ((1 << count) - 1);
  };
  let remaining = 1 << accuracyLog;
  let symbol = 0;
  while (remaining > 0) {
    if (symbol > maxSymbol) throw new Corruption('an entropy table has too many symbols');
    const width = 32 - Math.clz32(remaining + 1);
    const spare = (1 << width) - 2 - remaining;
    const half = 1 << (width - 1);
    let value = peek(width);
    if ((value & (half - 1)) < spare) {
      value &= half - 1;
      bit += width - 1;
    } else {
      if (value >= half) value -= spare;
      bit += width;
    }
    const count = value - 1;
    remaining -= Math.abs(count);
    counts[symbol++] = count;
    if (count === 0) {
      for (let repeat = 3; repeat === 3 && bit < stop; bit += 2) {
        repeat = peek(2);
        symbol += repeat;
      }
    }
    if (bit > stop) throw new Corruption('an entropy table is cut off');
  }
  if (remaining < 0) throw new Corruption('the probabilities of an entropy table do not add up');
  return { table: buildFseTable(counts, accuracyLog), at: (bit + 7) >> 3 };
}

/** RFC 8878, 4.1.1: spreads the symbols over the states. A count of -1 is a probability below one: one state, at the end, with a full reset. */
export function buildFseTable(counts: ArrayLike<number>, accuracyLog: number): FseTable {
  const size = 1 << accuracyLog;
  const symbols = new Uint8Array(size);
  const next = new Uint16Array(counts.length);
  let high = size;
  for (let symbol = 0; symbol < counts.length; symbol++) {
    const count = counts[symbol] as number;
    next[symbol] = count === -1 ? 1 : count;
    if (count === -1) symbols[--high] = symbol;
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let position = 0;
  for (let symbol = 0; symbol < counts.length; symbol++) {
    for (let i = counts[symbol] as number; i > 0; i--) {
      symbols[position] = symbol;
      do position = (position + step) & (size - 1);
      while (position >= high);
    }
  }
  const entries = new Int32Array(size);
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state] as number;
    const rank = next[symbol] as number;
    next[symbol] = rank + 1;
    const bits = accuracyLog - (31 - Math.clz32(rank));
    entries[state] = symbol | (bits << 8) | (((rank << bits) - size) << 16);
  }
  return { accuracyLog, entries };
}
