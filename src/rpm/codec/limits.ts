import { CodecError } from './codec-error.js';

/** What a decompression may cost at most. */
export interface CodecLimits {
  /** Most bytes to put out in all. */
  readonly output: number;
  /** Most bytes put out for each byte taken in, judged once `ratioGrace` bytes are out. */
  readonly ratio: number;
  /** Most bytes of history (LZMA dictionary, zstd window) a stream may ask for. */
  readonly window: number;
}

/** Short runs may compress beyond any sensible ratio (a sparse file in a tiny package), and harm nobody. */
const ratioGrace = 64 * 1024 * 1024;

/** The size that output chunks aim at. */
export const chunkSize = 256 * 1024;

/** Throws the CodecError that names the broken limit when `output` bytes came out of `input` bytes. */
export function checkOutput(output: number, input: number, limits: CodecLimits): void {
  if (output > limits.output) throw new CodecError('limit', `more than ${limits.output} bytes after decompression`, input);
  if (output > ratioGrace && output > input * limits.ratio) {
    throw new CodecError('limit', `${output} bytes came out of ${input}: more than ${limits.ratio}:1`, input);
  }
}

/** Throws unless a stream may have `size` bytes of history. */
export function checkWindow(size: number, limits: CodecLimits, offset: number): void {
  if (size > limits.window) throw new CodecError('limit', `needs a window of ${size} bytes, the limit is ${limits.window}`, offset);
}
