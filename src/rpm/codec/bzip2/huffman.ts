import { CodecError } from '../codec-error.js';

/** No code is longer (BZ_MAX_CODE_LEN as the decoder allows it). */
export const longestCode = 20;

/** Bits that the first lookup resolves. */
export const fastBits = 10;

/** A canonical Huffman code, looked up by the next bits of input. */
export interface HuffmanCode {
  /** By the next 10 bits: symbol * 32 + length, 0 where the code is longer. */
  readonly fast: Uint16Array;
  /** By length: the first 20 bits that no code of this length or shorter begins with. */
  readonly limits: Int32Array;
  /** By length: what to add to a code to get its index in `symbols`. */
  readonly offsets: Int32Array;
  readonly symbols: Uint16Array;
}

export function buildHuffmanCode(lengths: Uint8Array, count: number): HuffmanCode {
  const fast = new Uint16Array(1 << fastBits);
  const limits = new Int32Array(longestCode + 1);
  const offsets = new Int32Array(longestCode + 1);
  const symbols = new Uint16Array(count);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= longestCode; length++) {
    code *= 2;
    offsets[length] = index - code;
    for (let symbol = 0; symbol < count; symbol++) {
      if (lengths[symbol] !== length) continue;
      if (code >= 1 << length) throw new CodecError('damaged', 'bzip2: the code lengths of a table do not fit');
      if (length <= fastBits) fast.fill(symbol * 32 + length, code << (fastBits - length), (code + 1) << (fastBits - length));
      symbols[index++] = symbol;
      code++;
    }
    limits[length] = code << (longestCode - length);
  }
  return { fast, limits, offsets, symbols };
}

/** Symbol * 32 + length of a code longer than the first lookup resolves, from the next 20 bits. */
export function findLongCode(code: HuffmanCode, bits: number): number {
  for (let length = fastBits + 1; length <= longestCode; length++) {
    if (bits < (code.limits[length] as number)) {
      const index = (bits >> (longestCode - length)) + (code.offsets[length] as number);
      return (code.symbols[index] as number) * 32 + length;
    }
  }
  throw new CodecError('damaged', 'bzip2: a code that its table does not have');
}
