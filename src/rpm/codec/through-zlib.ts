import type { Transform } from 'node:stream';
import { chunkSize } from './limits.js';
import { release } from './release.js';

/**
 * Drives a node:zlib stream by hand: a new piece of input goes in only when the engine has used up the one before and the reader
 * wants more than is ready. Ends when the engine says so, or after `next` gave undefined and all came out.
 */
export async function* throughZlib(engine: Transform, next: () => Promise<Uint8Array | undefined>): AsyncGenerator<Uint8Array, void, undefined> {
  let failure: Error | undefined;
  let ended = false;
  let writing = false;
  let wake = (): void => undefined;
  engine.on('error', (error: Error) => {
    failure ??= error;
    wake();
  });
  engine.on('end', () => {
    ended = true;
    wake();
  });
  engine.on('readable', () => wake());
  try {
    for (;;) {
      if (failure !== undefined) throw failure;
      const output: unknown = engine.read();
      if (output instanceof Uint8Array) {
        yield output;
        releaseChunk(output);
      } else if (ended) return;
      else if (writing) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else {
        const input = await next();
        writing = true;
        if (input === undefined) engine.end();
        else {
          engine.write(input, (error) => {
            failure ??= error ?? undefined;
            writing = false;
            wake();
          });
        }
      }
    }
  } finally {
    engine.destroy();
  }
}

/** Of a payload's worth of chunks each would wait for the collector. The engine has let go of a buffer that is filled to its end. */
function releaseChunk({ buffer, byteOffset, byteLength }: Uint8Array): void {
  if (byteOffset + byteLength === buffer.byteLength && byteLength >= chunkSize) release(buffer);
}

/** A failure of the engine itself, told by its code; undefined for anything else, which then came from the input. */
export function zlibFailure(error: unknown, prefix: 'Z_' | 'ZSTD_'): { readonly code: string; readonly message: string } | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return undefined;
  const { code, message } = error;
  return typeof code === 'string' && code.startsWith(prefix) ? { code, message: String(message) } : undefined;
}
