import { gunzipSync } from 'node:zlib';
import { CodecError } from './codec-error.js';
import { type Codec, type CodecLimits, decompress } from './index.js';
import { zlibFailure } from './through-zlib.js';

/**
 * All that comes out of a small piece of memory. As `decompress`, whose errors and limits it has, but for gzip in one call: a stream costs more than
 * what a page of text takes.
 */
export async function decompressWhole(codec: Codec, bytes: Uint8Array, limits: CodecLimits): Promise<Buffer> {
  if (codec === 'gzip') return gunzipWhole(bytes, limits);
  const parts: Buffer[] = [];
  for await (const chunk of decompress(codec, once(bytes), limits)) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

function gunzipWhole(bytes: Uint8Array, { output }: CodecLimits): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: output });
  } catch (error) {
    if (isTooLarge(error)) throw new CodecError('limit', `more than ${output} bytes after decompression`, bytes.length);
    const failure = zlibFailure(error, 'Z_');
    if (failure === undefined) throw error;
    throw new CodecError('damaged', `gzip: ${failure.message}`, bytes.length, { cause: error });
  }
}

/** What node:zlib throws where more than maxOutputLength would come out. */
export function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
