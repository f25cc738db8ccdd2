import { buildFseTable } from './fse.js';

/** RFC 8878, tables 16 and 17 (3.1.1.3.2.1.1): what each code stands for, and how many bits add to it. */
export const literalLengthBits = Uint8Array.of(
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  6,
  7,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  16,
);
export const literalLengthBase = baseline(literalLengthBits, 0);

export const matchLengthBits = new Uint8Array(53);
matchLengthBits.set([1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], 32);
export const matchLengthBase = baseline(matchLengthBits, 3);

/** The most each code may be, and the largest table for it. */
export const codes = {
  literalLength: { maxSymbol: 35, maxLog: 9 },
  offset: { maxSymbol: 31, maxLog: 8 },
  matchLength: { maxSymbol: 52, maxLog: 9 },
} as const;

/** RFC 8878, 3.1.1.3.2.2: the tables of a block that describes none. */
export const defaultTables = {
  literalLength: buildFseTable([4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1], 6),
  offset: buildFseTable([1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1], 5),
  matchLength: buildFseTable([1, 4, 3, 2, 2, 2, 2, 2, 2, ...new Array<number>(37).fill(1), -1, -1, -1, -1, -1, -1, -1], 6),
} as const;

/** Each code begins where the one before ends. */
function baseline(bits: Uint8Array, first: number): Int32Array {
  const base = new Int32Array(bits.length);
  let value = first;
  for (let code = 0; code < bits.length; code++) {
    base[code] = value;
    value += 1 << (bits[code] as number);
  }
  return base;
}
