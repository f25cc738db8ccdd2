import { maxBlockSize } from './block-header.js';

/** Bit streams are read backward and in words: a read may begin this many bytes before a stream, or end as many behind it. */
const margin = 16;

/** Holds one compressed block with a margin on both sides, so that the loops need no bounds of their own. */
export class BlockBuffer {
  readonly bytes = new Uint8Array(maxBlockSize + 2 * margin);
  readonly view = new DataView(this.bytes.buffer);
  readonly start = margin;
  end = margin;

  load(data: Uint8Array): void {
    this.bytes.set(data, margin);
    this.end = margin + data.length;
    this.bytes.fill(0, this.end, this.end + margin);
  }
}
