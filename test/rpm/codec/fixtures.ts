import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Codec, CodecError, type CodecLimits, decompress } from '../../../src/rpm/codec/index.js';
import { repository } from '../../support/repository.js';
import { chunksOf } from '../../support/rpm-builder.js';

export interface CodecFixture {
  readonly file: string;
  /** What must come out. */
  readonly size: number;
  readonly sha256: string;
}

const directory = join(repository, 'fixtures/codec');
const codecs: Readonly<Record<string, Codec>> = { gz: 'gzip', bz2: 'bzip2', xz: 'xz', lzma: 'lzma', zst: 'zstd' };

export const fixtures = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as readonly CodecFixture[];

export function fixtureBytes(file: string): Buffer {
  return readFileSync(join(directory, file));
}

export function codecOf(file: string): Codec {
  return codecs[file.slice(file.lastIndexOf('.') + 1)] as Codec;
}

export const generous: CodecLimits = { output: 2 ** 32, ratio: 10_000_000, window: 2 ** 27 };

/** The whole output of an input given in pieces of `size` bytes. */
export async function decode(codec: Codec, bytes: Uint8Array, { limits = generous, size = 1 << 16 } = {}): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of decompress(codec, chunksOf(bytes, size), limits)) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

/** The CodecError that decoding ends in; whatever else happens fails the test. */
export async function failureOf(decoding: Promise<Uint8Array>): Promise<CodecError> {
  const outcome = await decoding.then(
    (bytes) => new Error(`no error, but ${bytes.length} bytes`),
    (error: unknown) => error,
  );
  if (outcome instanceof CodecError) return outcome;
  throw outcome;
}
