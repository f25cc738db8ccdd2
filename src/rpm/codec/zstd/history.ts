/**
 * The output of a frame with as much of it behind as matches may reach: a straight buffer that slides when it is full, so that the loops need
 * not wrap. It grows with what the frame really holds.
 */
export class History {
  bytes: Uint8Array = new Uint8Array(0);
  /** The same bytes, to be moved four at a time; up to `overrun` bytes behind what is asked for may be written to. */
  view = new DataView(this.bytes.buffer);
  /** Where the next byte goes. */
  pos = 0;
  /** Everything before was handed out. */
  private flushed = 0;
  private readonly window: number;
  private readonly capacity: number;

  constructor(window: number) {
    this.window = window;
    this.capacity = window + Math.min(Math.max(window, 1 << 20), 1 << 25);
  }

  /** Makes room for `count` bytes, at most 1 MiB. Slides only over what was flushed. */
  makeRoom(count: number): void {
    const needed = this.pos + count;
    if (needed + overrun <= this.bytes.length) return;
    if (needed <= this.capacity) {
      const larger = new Uint8Array(Math.min(this.capacity, Math.max(needed, this.bytes.length * 2)) + overrun);
      larger.set(this.bytes.subarray(0, this.pos));
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
      return;
    }
    const from = Math.min(Math.max(this.pos - this.window, 0), this.flushed);
    this.bytes.copyWithin(0, from, this.pos);
    this.pos -= from;
    this.flushed -= from;
  }

  get unflushed(): number {
    return this.pos - this.flushed;
  }

  /** What was written since the last call; valid until more room is made. */
  flush(): Uint8Array {
    const from = this.flushed;
    this.flushed = this.pos;
    return this.bytes.subarray(from, this.pos);
  }
}

/** Loops that move four bytes at a time stop up to three too late. */
export const overrun = 4;
