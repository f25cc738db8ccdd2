import { Corruption } from './corruption.js';
import type { History } from './history.js';
import type { Kernel } from './kernel/index.js';
import { layout } from './kernel/layout.js';
import { sequenceFaults } from './kernel/sequences.js';
import type { CodeName, CodeTable } from './sequence-codes.js';
import type { SequencesHeader } from './sequences-header.js';

/** A frame's way of carrying out sequences: the last three distances and the tables at hand live on from block to block. */
export class SequenceRunner {
  private readonly kernel: Kernel;
  private readonly words: Int32Array;
  private readonly loaded: Partial<Record<CodeName, CodeTable>> = {};

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.words = new Int32Array(kernel.bytes.buffer, 0, layout.block >> 2);
    this.words.set([1, 4, 8], layout.offsets >> 2); // RFC 8878, 3.1.1.5
  }

  /** Appends to the history what the sequences of the block at hand make; `end` is where it ends. Returns how many of the literals were used. */
  run({ at, count, tables }: SequencesHeader, end: number, literals: number, history: History, window: number, outEnd: number): number {
    const lastByte = at < end ? (this.kernel.bytes[end - 1] as number) : 0;
    if (lastByte === 0) throw new Corruption('a sequences section has no end mark');
    const bit = (end - 1) * 8 + 31 - Math.clz32(lastByte);
    for (const name of ['literalLength', 'offset', 'matchLength'] as const) this.load(name, tables[name]);
    const logs = [tables.literalLength.accuracyLog, tables.offset.accuracyLog, tables.matchLength.accuracyLog];
    const ends = this.kernel.call.sequences(
      ...[bit, at * 8, count, layout.literals, layout.literals + literals],
      ...[history.pos, history.base, outEnd, window, ...logs],
    );
    const fault = sequenceFaults.get(ends);
    if (fault !== undefined) throw new Corruption(fault);
    history.pos = this.words[(layout.offsets >> 2) + 3] as number;
    return ends - layout.literals;
  }

  private load(name: CodeName, table: CodeTable): void {
    if (this.loaded[name] === table) return;
    this.words.set(table.states, layout[name] >> 2);
    this.loaded[name] = table;
  }
}
