import { decodeBytes } from '../text/bytes.js';

/** Strings of one file, all together: more than any real file has, and a bound for one that points at the same long string again and again. */
const stringBudget = 1 << 20;

/** Reads fields of either class and byte order. What lies outside of the file is undefined, never an exception. */
export class ElfReader {
  readonly wide: boolean;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly little: boolean;
  private stringsLeft = stringBudget;

  constructor(bytes: Uint8Array, elfClass: 32 | 64, endian: 'little' | 'big') {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.wide = elfClass === 64;
    this.little = endian === 'little';
  }

  get size(): number {
    return this.bytes.length;
  }

  half(at: number): number | undefined {
    return this.holds(at, 2) ? this.view.getUint16(at, this.little) : undefined;
  }

  word(at: number): number | undefined {
    return this.holds(at, 4) ? this.view.getUint32(at, this.little) : undefined;
  }

  /** A 32-bit number in class 32, a 64-bit one in class 64; undefined too where it is above 2^53. */
  native(at: number): number | undefined {
    if (!this.wide) return this.word(at);
    if (!this.holds(at, 8)) return undefined;
    const value = Number(this.view.getBigUint64(at, this.little));
    return Number.isSafeInteger(value) ? value : undefined;
  }

  /** `count` bytes; undefined where the file has fewer. */
  slice(at: number, count: number): Uint8Array | undefined {
    return this.holds(at, count) ? this.bytes.subarray(at, at + count) : undefined;
  }

  /** The text before a NUL within `limit` bytes; undefined without one, or where the strings of this file are too much. */
  string(at: number, limit: number): string | undefined {
    if (!this.holds(at, 1)) return undefined;
    const room = this.bytes.subarray(at, Math.min(at + Math.min(limit, this.stringsLeft), this.bytes.length));
    const length = room.indexOf(0);
    if (length < 0) return undefined;
    this.stringsLeft -= length + 1;
    return decodeBytes(room.subarray(0, length));
  }

  private holds(at: number, count: number): boolean {
    return at >= 0 && at + count <= this.bytes.length;
  }
}
