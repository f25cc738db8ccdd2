import { release } from '../codec/release.js';

/** A file that needs room gets so much at once, up to its size … */
const firstRoom = 1 << 25;
/** … and one that needs more so many times what came: memory that is not yet written to costs nothing. */
const growth = 8;
const leastRoom = 1 << 20;
const noRoom = new Uint8Array(0);

/**
 * Memory for one file after another: fresh pages for each would cost more than what is read from them. It grows with what comes, not
 * with what a header says will.
 */
export class HeldFile {
  private bytes: Uint8Array = noRoom;

  /** Room for at least `size` bytes of a file of `whole`, the first `kept` of which are those of the last call. */
  withSpace(size: number, whole: number, kept: number): Uint8Array {
    if (this.bytes.length < size) {
      const larger = Buffer.allocUnsafeSlow(rounded(Math.max(size, Math.min(whole, Math.max(growth * kept, firstRoom)))));
      larger.set(this.bytes.subarray(0, kept));
      this.close();
      this.bytes = larger;
    }
    return this.bytes;
  }

  /** Gives the room back; what was handed out must not be used any more. */
  close(): void {
    if (this.bytes.length > 0) release(this.bytes.buffer);
    this.bytes = noRoom;
  }
}

/** To a power of two: a series of ever larger files shall not leave one piece of memory behind each. */
function rounded(size: number): number {
  return Math.max(leastRoom, 2 ** Math.ceil(Math.log2(size)));
}
