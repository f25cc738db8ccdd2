/**
 * The history that matches copy from. It starts small and doubles as output arrives, so that a stream cannot make us take more than
 * it fills; at the dictionary size it turns circular. Sizes are multiples of 16: position contexts are taken from `pos` itself.
 */
export class LzmaWindow {
  bytes: Uint8Array;
  /** Where the next byte goes; never at the end of `bytes` while decoding. */
  pos = 0;
  /** The dictionary size the stream stated: the longest distance back. */
  readonly size: number;
  /** Bytes before `pos` have been overwritten once: what lies behind `pos` is history too. */
  wrapped = false;
  /** Everything before was handed out. */
  private flushed = 0;
  private readonly full: number;

  constructor(size: number) {
    this.size = size;
    this.full = Math.max(Math.ceil(size / 16) * 16, 4096);
    this.bytes = new Uint8Array(Math.min(this.full, 1 << 16));
  }

  /** Makes room for one byte at least. Everything must have been flushed. */
  makeRoom(): void {
    if (this.pos < this.bytes.length) return;
    if (this.bytes.length < this.full) {
      const larger = new Uint8Array(Math.min(this.full, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
    } else {
      this.pos = this.flushed = 0;
      this.wrapped = true;
    }
  }

  /** What was written since the last call; valid until more is written. It is history, too: nobody may change it. */
  flush(): Uint8Array {
    const from = this.flushed;
    this.flushed = this.pos;
    return this.bytes.subarray(from, this.pos);
  }

  get unflushed(): number {
    return this.pos - this.flushed;
  }

  /** Forgets the history. Everything must have been flushed. */
  reset(): void {
    this.pos = this.flushed = 0;
    this.wrapped = false;
  }
}

/** Keeps a window for the next block or stream: a stream of many small ones would otherwise fill memory faster than it is collected. */
export interface WindowShelf {
  window?: LzmaWindow;
}

/** An empty window of that size, the one on the shelf where it fits. Whoever used it before must be done with it. */
export function windowFrom(shelf: WindowShelf, size: number): LzmaWindow {
  if (shelf.window?.size === size) shelf.window.reset();
  else shelf.window = new LzmaWindow(size);
  return shelf.window;
}
