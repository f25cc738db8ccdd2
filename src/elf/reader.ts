import { asBuffer, decodeBytes } from '../text/bytes.js';

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

  byte(at: number): number | undefined {
    return this.bytes[at];
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
    // two words, for a BigInt would cost more than all else that is done with the number
    const low = this.view.getUint32(this.little ? at : at + 4, this.little);
    const high = this.view.getUint32(this.little ? at + 4 : at, this.little);
    const value = high * 0x1_0000_0000 + low;
    return Number.isSafeInteger(value) ? value : undefined;
  }

  /** A 32-bit number of a piece of the file, in the file's byte order; `at + 4` must lie within. */
  wordOf(piece: Uint8Array, at: number): number {
    return new DataView(piece.buffer, piece.byteOffset, piece.byteLength).getUint32(at, this.little);
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

  /** As `string`, but what is longer is cut, a place outside of the file has none, and it does not count: for names that are only compared. */
  name(at: number, limit: number): string {
    if (!this.holds(at, 1)) return '';
    const length = this.bytes.subarray(at, Math.min(at + limit, this.bytes.length)).indexOf(0);
    return this.latin1(at, length < 0 ? limit : length);
  }

  /** `count` bytes from a place on, a character for each; fewer at the end of the file. */
  latin1(at: number, count: number): string {
    const start = Math.max(0, at);
    return asBuffer(this.bytes).toString('latin1', start, Math.max(start, Math.min(at + count, this.bytes.length)));
  }

  /** Whether these bytes are at a place. */
  startsWith(at: number, latin1: string): boolean {
    if (!this.holds(at, latin1.length)) return false;
    for (let index = 0; index < latin1.length; index++) {
      if (this.bytes[at + index] !== latin1.charCodeAt(index)) return false;
    }
    return true;
  }

  private holds(at: number, count: number): boolean {
    return at >= 0 && at + count <= this.bytes.length;
  }
}
