/**
 * The output of a frame with as much of it behind as matches may reach: a straight buffer that slides when it is full, so that the loops need
 * not wrap. It grows with what the frame really holds.
 */
export class History {
  bytes: Uint8Array = new Uint8Array(0);
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
    if (needed <= this.bytes.length) return;
    if (needed <= this.capacity) {
      const larger = new Uint8Array(Math.min(this.capacity, Math.max(needed, this.bytes.length * 2)));
      larger.set(this.bytes.subarray(0, this.pos));
      this.bytes = larger;
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

  /** A copy of what was written since the last call. */
  flush(): Uint8Array {
    const from = this.flushed;
    this.flushed = this.pos;
    return this.bytes.slice(from, this.pos);
  }
}
