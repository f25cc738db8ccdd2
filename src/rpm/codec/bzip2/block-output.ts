import type { Block } from './block.js';

/** Undoes the Burrows-Wheeler transform and the run lengths of a block, as far as each call wants. */
export class BlockOutput {
  private readonly chain: Int32Array;
  private left: number;
  private next: number;
  private previous = -1;
  /** Equal bytes in a row so far; after four comes a count of more. */
  private equal = 0;
  /** Repetitions of `previous` that are still to come. */
  private repeat = 0;

  /** Takes `symbols` over until it is used up: the low byte stays, the rest becomes the place of the next one. */
  constructor(symbols: Int32Array, block: Block) {
    const places = new Int32Array(256);
    for (let byte = 1; byte < 256; byte++) places[byte] = (places[byte - 1] as number) + (block.counts[byte - 1] as number);
    for (let i = 0; i < block.length; i++) {
      const byte = (symbols[i] as number) & 0xff;
      const place = places[byte] as number;
      places[byte] = place + 1;
      symbols[place] = (symbols[place] as number) | (i << 8);
    }
    this.chain = symbols;
    this.left = block.length;
    this.next = (symbols[block.origin] as number) >>> 8;
  }

  /** No more bytes than this come. */
  atMost(): number {
    return this.left * 255 + this.repeat;
  }

  /** Fills `out` from its beginning; less than full at the end only. */
  read(out: Uint8Array): number {
    const { chain } = this;
    let { left, next, previous, equal, repeat } = this;
    let at = 0;
    for (;;) {
      if (repeat > 0) {
        const count = Math.min(repeat, out.length - at);
        out.fill(previous, at, at + count);
        at += count;
        repeat -= count;
      }
      if (left === 0 || at === out.length) break;
      left--;
      const entry = chain[next] as number;
      next = entry >>> 8;
      const byte = entry & 0xff;
      if (equal === 4) {
        repeat = byte;
        equal = 0;
        continue;
      }
      equal = byte === previous ? equal + 1 : 1;
      previous = byte;
      out[at++] = byte;
    }
    Object.assign(this, { left, next, previous, equal, repeat });
    return at;
  }
}
