import type { Kernel } from './kernel/index.js';
import { layout, margin } from './kernel/layout.js';

/** One compressed block in the kernel's memory, with a margin on both sides, so that the loops need no bounds of their own. */
export class BlockBuffer {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly start = layout.block;
  end = layout.block;

  constructor({ bytes }: Kernel) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }

  load(data: Uint8Array): void {
    this.bytes.set(data, this.start);
    this.end = this.start + data.length;
    this.bytes.fill(0, this.end, this.end + margin);
  }
}
