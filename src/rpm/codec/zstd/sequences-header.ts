import type { BlockBuffer } from './block-buffer.js';
import { Corruption } from './corruption.js';
import { readFseTable, singleSymbolTable } from './fse.js';
import { type CodeName, type CodeTable, codes, codeTable, defaultTables } from './sequence-codes.js';

export type SequenceTables = Readonly<Record<CodeName, CodeTable>>;

/** `at` is where the bit stream begins. */
export interface SequencesHeader {
  readonly count: number;
  readonly at: number;
  readonly tables: SequenceTables;
}

/** RFC 8878, 3.1.1.3.2: undefined where there are none, else the number of sequences and the three tables their codes are read with. */
export function readSequencesHeader(block: BlockBuffer, from: number, previous: SequenceTables | undefined): SequencesHeader | undefined {
  const { bytes, end } = block;
  if (from >= end) throw new Corruption('a block has no sequences section');
  const first = bytes[from] as number;
  if (first === 0) {
    if (from + 1 !== end) throw new Corruption('bytes follow the last literal of a block');
    return undefined;
  }
  let at = from + 1;
  let count = first;
  if (first === 255) {
    count = block.view.getUint16(at, true) + 0x7f00;
    at += 2;
  } else if (first > 127) count = ((first - 128) << 8) | (bytes[at++] as number);
  if (at >= end) throw new Corruption('a sequences section is cut off');
  const modes = bytes[at++] as number;
  if ((modes & 3) !== 0) throw new Corruption('a reserved bit of a sequences section is set');
  const table = (kind: CodeName, mode: number): CodeTable => {
    const read = readTable(block, at, mode & 3, kind, previous);
    at = read.at;
    return read.table;
  };
  const literalLength = table('literalLength', modes >> 6);
  const offset = table('offset', modes >> 4);
  const matchLength = table('matchLength', modes >> 2);
  return { count, at, tables: { literalLength, offset, matchLength } };
}

function readTable(block: BlockBuffer, at: number, mode: number, kind: CodeName, previous: SequenceTables | undefined): { table: CodeTable; at: number } {
  const { maxSymbol, maxLog } = codes[kind];
  switch (mode) {
    case 0:
      return { table: defaultTables[kind], at };
    case 1: {
      const symbol = at < block.end ? (block.bytes[at] as number) : maxSymbol + 1;
      if (symbol > maxSymbol) throw new Corruption('a sequence code is out of range');
      return { table: codeTable(kind, singleSymbolTable(symbol)), at: at + 1 };
    }
    case 2: {
      const read = readFseTable(block.bytes, at, block.end, maxLog, maxSymbol);
      return { table: codeTable(kind, read.table), at: read.at };
    }
    default:
      if (previous === undefined) throw new Corruption('the first block repeats a table');
      return { table: previous[kind], at };
  }
}
