import { ByteSource } from './byte-source.js';
import { decodeBzip2 } from './bzip2/index.js';
import type { Codec } from './codec.js';
import { decodeGzip } from './gzip.js';
import { type CodecLimits, checkOutput, chunkSize } from './limits.js';
import { decodeLzmaAlone } from './lzma/alone.js';
import { decodeXz } from './xz/index.js';
import { decodeZstd } from './zstd/index.js';

export { CodecError, type CodecFailure } from './codec-error.js';
export { detectCodec } from './detect.js';
export type { CodecLimits } from './limits.js';

export type { Codec };

type Decoder = (source: ByteSource, limits: CodecLimits) => AsyncGenerator<Uint8Array, void, undefined>;

const decoders: Readonly<Record<Codec, Decoder>> = {
  gzip: decodeGzip,
  bzip2: decodeBzip2,
  xz: decodeXz,
  lzma: decodeLzmaAlone,
  zstd: decodeZstd,
  none: passThrough,
};

/**
 * The decompressed bytes of `input`, in chunks of about 256 KiB that are valid until the next is asked for. Pull-driven: the input is read no
 * further than the chunk asked for needs (plus one buffer), and `return()` closes it. The whole input must be one valid stream
 * (or a sequence of them, where the format allows): whatever is missing, damaged, left over or beyond `limits` is a CodecError,
 * raised at the latest at the end, so that a normal end says that every check the format has was passed.
 * An error of the input itself is passed on as it is.
 */
export async function* decompress(codec: Codec, input: AsyncIterable<Uint8Array>, limits: CodecLimits): AsyncGenerator<Uint8Array, void, undefined> {
  const source = new ByteSource(input);
  let output = 0;
  try {
    for await (const chunk of decoders[codec](source, limits)) {
      output += chunk.length;
      checkOutput(output, source.pulled, limits);
      if (chunk.length > 0) yield chunk;
    }
  } finally {
    await source.close();
  }
}

async function* passThrough(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  for (let chunk = await source.takeChunk(); chunk !== undefined; chunk = await source.takeChunk()) {
    for (let from = 0; from < chunk.length; from += chunkSize) yield chunk.subarray(from, from + chunkSize);
  }
}
