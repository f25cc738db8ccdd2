import { decompress, detectCodec } from '../../rpm/codec/index.js';
import type { InputSource } from '../inputs/input.js';
import { openInput } from './open.js';
import type { Pulse } from './time-limit.js';

/** A log of so many bytes is no log any more; gzip itself makes at most 1032 bytes of one (RFC 1951), text of a build seldom more than 50. */
const limits = { output: 64 * 2 ** 30, ratio: 10_000, window: 128 * 2 ** 20 };

/**
 * The bytes of a log as its build wrote them, each chunk valid until the next is asked for: Koji and Copr keep logs compressed (`build.log.gz`). Their first bytes
 * tell, not their names. Errors are those of the file system, CodecError and ArchiveError.
 */
export async function* logBytes(source: InputSource, pulse?: Pulse): AsyncGenerator<Uint8Array> {
  const chunks = openInput(source, undefined, pulse);
  try {
    const first = await chunks.next();
    if (first.done) return;
    const codec = detectCodec(first.value);
    const all = again(first.value, chunks);
    yield* codec === undefined || codec === 'none' ? all : decompress(codec, all, limits);
  } finally {
    await chunks.return(undefined);
  }
}

async function* again(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
