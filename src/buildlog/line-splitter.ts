import { decodeBytes } from '../text/bytes.js';

const lineFeed = 0x0a;
const noBytes: Uint8Array = new Uint8Array(0);

/** Of a longer line the rest is not looked at. */
const longestLine = 16_384;

/** Cuts the bytes of a log into lines as they come. Holds no more than one line's beginning. */
export class LineSplitter {
  private rest: Uint8Array = noBytes;
  /** The line has been told already, and goes on. */
  private skipping = false;
  private readonly tell: (line: string) => void;

  constructor(tell: (line: string) => void) {
    this.tell = tell;
  }

  push(bytes: Uint8Array): void {
    let from = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      this.end(bytes.subarray(from, end));
      from = end + 1;
    }
    this.keep(bytes.subarray(from));
  }

  /** To be called after all bytes: the last line may have no line feed. */
  finish(): void {
    if (this.rest.length > 0 && !this.skipping) this.tell(decodeBytes(this.rest));
    this.rest = noBytes;
  }

  private end(bytes: Uint8Array): void {
    if (this.skipping) this.skipping = false;
    else if (this.rest.length === 0) this.tell(decodeBytes(bytes.subarray(0, longestLine)));
    else this.tell(decodeBytes(joined(this.rest, bytes).subarray(0, longestLine)));
    this.rest = noBytes;
  }

  private keep(bytes: Uint8Array): void {
    if (this.skipping || bytes.length === 0) return;
    this.rest = joined(this.rest, bytes.subarray(0, longestLine));
    if (this.rest.length < longestLine) return;
    this.tell(decodeBytes(this.rest.subarray(0, longestLine)));
    this.rest = noBytes;
    this.skipping = true;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
