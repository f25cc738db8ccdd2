import { BlockBuffer } from './block-buffer.js';
import { maxBlockSize } from './block-header.js';
import { Corruption } from './corruption.js';
import { type History, overrun } from './history.js';
import type { HuffmanTable } from './huffman.js';
import { readLiterals } from './literals.js';
import { executeSequences } from './sequences.js';
import { readSequencesHeader, type SequenceTables } from './sequences-header.js';

/** What decoding a block works in. It carries nothing from one to the next: all frames of an input share it. */
export interface BlockScratch {
  readonly block: BlockBuffer;
  /** A block's worth, and room for what reads four at a time. */
  readonly literals: Uint8Array;
}

export function createBlockScratch(): BlockScratch {
  return { block: new BlockBuffer(), literals: new Uint8Array(maxBlockSize + overrun) };
}

/** Decodes the compressed blocks of one frame; tables and the last three offsets live on from block to block. */
export class BlockDecoder {
  private readonly history: History;
  private readonly window: number;
  private readonly scratch: BlockScratch;
  /** RFC 8878, 3.1.1.5. */
  private readonly offsets = Int32Array.of(1, 4, 8);
  private huffman: HuffmanTable | undefined;
  private tables: SequenceTables | undefined;

  constructor(history: History, window: number, scratch: BlockScratch) {
    this.history = history;
    this.window = window;
    this.scratch = scratch;
  }

  /** Appends the block's bytes to the history, which must have room for a whole block. */
  decode(data: Uint8Array): void {
    if (data.length < 2) throw new Corruption('a compressed block is too short');
    const { history } = this;
    const { block, literals: bytes } = this.scratch;
    block.load(data);
    const literals = readLiterals(block, this.huffman, bytes);
    this.huffman = literals.table;
    const header = readSequencesHeader(block, literals.at, this.tables);
    const room = Math.min(this.window, maxBlockSize);
    const outEnd = history.pos + room;
    let used = 0;
    if (header !== undefined) {
      this.tables = header.tables;
      used = executeSequences(
        { block, from: header.at, count: header.count, tables: header.tables, literals: bytes, literalCount: literals.count },
        history,
        this.window,
        outEnd,
        this.offsets,
      );
    }
    const rest = literals.count - used;
    if (history.pos + rest > outEnd) throw new Corruption('a block is larger than the format allows');
    history.bytes.set(bytes.subarray(used, literals.count), history.pos);
    history.pos += rest;
  }
}
