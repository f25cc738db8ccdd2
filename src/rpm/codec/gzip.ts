import { createGunzip } from 'node:zlib';
import type { ByteSource } from './byte-source.js';
import { CodecError } from './codec-error.js';
import { chunkSize } from './limits.js';
import { throughZlib, zlibFailure } from './through-zlib.js';

/** RFC 1952, one member or several. Node checks CRC and length of each, but ignores what follows the last: here that is an error. */
export async function* decodeGzip(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  const engine = createGunzip({ chunkSize });
  let fed = 0;
  const next = async (): Promise<Uint8Array | undefined> => {
    const chunk = await source.takeChunk();
    fed += chunk?.length ?? 0;
    return chunk;
  };
  try {
    yield* throughZlib(engine, next);
  } catch (error) {
    throw asCodecError(error, engine.bytesWritten);
  }
  if (fed === 0) throw new CodecError('truncated', 'gzip: the input is empty', 0);
  if (engine.bytesWritten < fed || (await source.fill(1))) {
    throw new CodecError('damaged', 'gzip: bytes follow the last member', engine.bytesWritten);
  }
}

function asCodecError(error: unknown, offset: number): unknown {
  const failure = zlibFailure(error, 'Z_');
  if (failure === undefined) return error;
  return new CodecError(failure.code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged', `gzip: ${failure.message}`, offset, { cause: error });
}
