import { chunkSize } from '../limits.js';
import { maxBlockSize } from './block-header.js';
import { createKernel, type Kernel } from './kernel/index.js';
import { layout, overrun } from './kernel/layout.js';

/**
 * The output of a frame with as much of it behind as matches may reach: a straight stretch of the kernel's memory that slides when it is full,
 * so that the loops need not wrap. Places are addresses in that memory.
 */
export class History {
  readonly base = layout.history;
  readonly bytes: Uint8Array;
  /** Where the next byte goes. */
  pos = layout.history;
  /** Everything before was handed out. */
  private flushed = layout.history;
  private readonly window: number;
  private readonly end: number;

  /** @param kernel one that has `historyRoom(window)` */
  constructor(window: number, kernel: Kernel) {
    this.window = window;
    this.bytes = kernel.bytes;
    this.end = this.base + historyRoom(window);
  }

  /** Makes room for `count` bytes, at most a block. Slides only over what was flushed. */
  makeRoom(count: number): void {
    if (this.pos + count <= this.end) return;
    const from = Math.min(this.pos - this.window, this.flushed);
    this.bytes.copyWithin(this.base, from, this.pos);
    this.pos -= from - this.base;
    this.flushed -= from - this.base;
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

/** At least so much more than the window: what waits to be handed out and another block fit in, and slides are rare. */
const leastSlide = 1 << 20;
const mostSlide = 1 << 25;

function historyRoom(window: number): number {
  return Math.max(window, chunkSize + maxBlockSize) + Math.min(Math.max(window, leastSlide), mostSlide);
}

/** The kernel at hand where it has room for such a window, else a new one. */
export function kernelFor(window: number, kernel: Kernel | undefined): Kernel {
  const room = historyRoom(window);
  return kernel !== undefined && kernel.bytes.length >= layout.history + room + overrun ? kernel : createKernel(room);
}
