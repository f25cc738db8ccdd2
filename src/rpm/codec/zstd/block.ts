import { BlockBuffer } from './block-buffer.js';
import { maxBlockSize } from './block-header.js';
import { Corruption } from './corruption.js';
import type { History } from './history.js';
import type { HuffmanTable } from './huffman.js';
import type { Kernel } from './kernel/index.js';
import { layout, overrun } from './kernel/layout.js';
import { readLiterals } from './literals.js';
import { SequenceRunner } from './sequences.js';
import { readSequencesHeader, type SequenceTables } from './sequences-header.js';

/** Decodes the compressed blocks of one frame; tables and the last three offsets live on from block to block. */
export class BlockDecoder {
  private readonly history: History;
  private readonly window: number;
  private readonly block: BlockBuffer;
  /** A block's worth, and room for what reads more at a time than it needs. */
  private readonly literals: Uint8Array;
  private readonly runner: SequenceRunner;
  private huffman: HuffmanTable | undefined;
  private tables: SequenceTables | undefined;

  constructor(history: History, window: number, kernel: Kernel) {
    this.history = history;
    this.window = window;
    this.block = new BlockBuffer(kernel);
    this.literals = kernel.bytes.subarray(layout.literals, layout.literals + maxBlockSize + overrun);
    this.runner = new SequenceRunner(kernel);
  }

  /** Appends the block's bytes to the history, which must have room for a whole block. */
  decode(data: Uint8Array): void {
    if (data.length < 2) throw new Corruption('a compressed block is too short');
    const { history, block, window } = this;
    block.load(data);
    const literals = readLiterals(block, this.huffman, this.literals);
    this.huffman = literals.table;
    const header = readSequencesHeader(block, literals.at, this.tables);
    const outEnd = history.pos + Math.min(window, maxBlockSize);
    let used = 0;
    if (header !== undefined) {
      this.tables = header.tables;
      used = this.runner.run(header, block.end, literals.count, history, window, outEnd);
    }
    const rest = literals.count - used;
    if (history.pos + rest > outEnd) throw new Corruption('a block is larger than the format allows');
    history.bytes.set(this.literals.subarray(used, literals.count), history.pos);
    history.pos += rest;
  }
}
