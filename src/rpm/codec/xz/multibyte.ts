import { CodecError } from '../codec-error.js';

/**
 * A multibyte integer (xz file format 1.2): seven bits a byte, lowest first, at most nine bytes. Values above 2^53 are refused: no
 * size we can work with is that large. Returns the value and the position after it; undefined where `end` comes first.
 */
export function readMultibyte(data: Uint8Array, at: number, end: number, offset: number): { value: number; at: number } | undefined {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    if (at + i >= end) return undefined;
    const byte = data[at + i] as number;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) {
      if ((byte === 0 && i > 0) || !Number.isSafeInteger(value)) break;
      return { value, at: at + i + 1 };
    }
  }
  throw new CodecError('damaged', 'xz: bad number', offset);
}
