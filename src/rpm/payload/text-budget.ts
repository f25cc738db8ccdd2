import { isAscii } from 'node:buffer';
import { storedText } from '../stored-text.js';

/** How much of a package's texts may be kept and decompressed, all files together: few bytes of a package can make many of one that compresses well. */
export class TextBudget {
  /** Bytes. */
  left: number;
  /** Something of the current file was left out for it; to be set back with each file. */
  denied = false;

  constructor(limit: number) {
    this.left = limit;
  }

  /** Takes so many bytes, or none where there are fewer. */
  take(bytes: number): boolean {
    if (bytes > this.left) this.denied = true;
    else this.left -= bytes;
    return !this.denied;
  }

  /** So many of `wanted` bytes as there are. */
  room(wanted: number): number {
    if (this.left === 0) this.denied = true;
    return Math.min(wanted, this.left);
  }

  /** The text that these bytes are, where there is room for it. */
  keep(bytes: Uint8Array): string | undefined {
    return this.take(isAscii(bytes) ? bytes.length : 2 * bytes.length) ? storedText(bytes) : undefined;
  }
}
