import { CodecError } from '../codec-error.js';

/** Reads bits, highest first, from a buffer that has a few readable bytes behind its end. */
export class BitReader {
  readonly view: DataView;
  /** Position in bits from the beginning of the buffer. */
  bit: number;
  private readonly end: number;

  constructor(data: Uint8Array, at: number, end: number, bitOffset: number) {
    this.view = new DataView(data.buffer, data.byteOffset, data.length);
    this.bit = at * 8 + bitOffset;
    this.end = end * 8;
  }

  /** 1 to 25 bits. */
  bits(count: number): number {
    const value = (this.view.getInt32(this.bit >> 3) << (this.bit & 7)) >>> (32 - count);
    this.bit += count;
    return value;
  }

  /** 32 bits, as a signed integer. */
  word(): number {
    return (this.bits(16) << 16) | this.bits(16);
  }

  get byte(): number {
    return this.bit >> 3;
  }

  get bitInByte(): number {
    return this.bit & 7;
  }

  /** The first byte that no bit was read of. */
  get byteAfter(): number {
    return (this.bit + 7) >> 3;
  }

  get beyondEnd(): boolean {
    return this.bit > this.end;
  }

  /** What was read since the last call is only meaningful if this does not throw. */
  checkEnd(): void {
    if (this.beyondEnd) throw new CodecError('damaged', 'bzip2: a block is longer than any can be');
  }
}
