import { buildFseTable, type FseTable } from './fse.js';

/** RFC 8878, tables 16 and 17 (3.1.1.3.2.1.1): what each code stands for, and how many bits add to it. */
interface Code {
  readonly bits: Uint8Array;
  readonly base: Int32Array;
  /** The most a table of such codes may have: symbol and accuracy. */
  readonly maxSymbol: number;
  readonly maxLog: number;
}

/**
 * A table for one of the three codes: what a state stands for is looked up once, when the table is made. Two numbers for each state: the
 * first has the bits that add to the value in bits 0 to 7, and of the next state the bits to read in 8 to 15 and the baseline in 16 to 31;
 * the second is the value itself.
 */
export interface CodeTable {
  readonly accuracyLog: number;
  readonly states: Int32Array;
}

export type CodeName = 'literalLength' | 'offset' | 'matchLength';

export function codeTable(name: CodeName, { accuracyLog, entries }: FseTable): CodeTable {
  const { bits, base } = codes[name];
  const states = new Int32Array(2 * entries.length);
  for (let state = 0; state < entries.length; state++) {
    const entry = entries[state] as number;
    states[2 * state] = (entry & ~0xff) | (bits[entry & 0xff] as number);
    states[2 * state + 1] = base[entry & 0xff] as number;
  }
  return { accuracyLog, states };
}

const literalLengthBits = new Uint8Array(36);
literalLengthBits.set([1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], 16);
const matchLengthBits = new Uint8Array(53);
matchLengthBits.set([1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], 32);
const offsetBits = Uint8Array.from({ length: 32 }, (_, code) => code);

export const codes: Readonly<Record<CodeName, Code>> = {
  literalLength: { bits: literalLengthBits, base: baseline(literalLengthBits, 0), maxSymbol: 35, maxLog: 9 },
  offset: { bits: offsetBits, base: Int32Array.from(offsetBits, (bits) => 1 << bits), maxSymbol: 31, maxLog: 8 },
  matchLength: { bits: matchLengthBits, base: baseline(matchLengthBits, 3), maxSymbol: 52, maxLog: 9 },
};

/** RFC 8878, 3.1.1.3.2.2: the tables of a block that describes none. */
export const defaultTables: Readonly<Record<CodeName, CodeTable>> = {
  literalLength: codeTable(
    'literalLength',
    buildFseTable([4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1], 6),
  ),
  offset: codeTable('offset', buildFseTable([1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1], 5)),
  matchLength: codeTable('matchLength', buildFseTable([1, 4, 3, 2, 2, 2, 2, 2, 2, ...new Array<number>(37).fill(1), -1, -1, -1, -1, -1, -1, -1], 6)),
};

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
