import type { ByteSource } from '../codec/byte-source.js';
import { CodecError, decompress } from '../codec/index.js';
import { defaultFileDigest, digestAlgorithm } from '../digest/algorithms.js';
import type { PayloadDigests } from '../digest/payload-digests.js';
import type { FactsRequest, PackageFile } from '../facts.js';
import { numberOf, type TagValues, textOf } from '../header/tag-values.js';
import type { PackageLimits } from '../limits.js';
import { PackageError } from '../package-error.js';
import type { PayloadFindings } from '../payload-memory.js';
import { choosePayloadCodec } from './codec-choice.js';
import { largestHeader, newcSize } from './cpio-header.js';
import { CpioReader } from './cpio-reader.js';
import { hardLinkSets } from './hard-links.js';
import { PayloadFiles } from './payload-files.js';
import { requireStatedSizes, type StatedSizes } from './stated-sizes.js';

export interface PayloadContext {
  readonly header: TagValues;
  readonly sizes: StatedSizes;
  readonly digests: PayloadDigests;
  readonly files: readonly PackageFile[];
  readonly request: FactsRequest;
  readonly limits: PackageLimits;
  readonly pulse?: (() => void) | undefined;
}

const magicBytes = 6;

/** Streams the payload once: decompression, digests, the walk through the archive and the look into its files are one pass. */
export async function readPayload(input: ByteSource, context: PayloadContext): Promise<PayloadFindings> {
  const { header, sizes, digests, pulse } = context;
  const format = textOf(header, 'PAYLOADFORMAT') ?? 'cpio';
  if (format !== 'cpio') throw new PackageError(`payload: format ${format} can't be read, only cpio`, { offset: input.offset, tag: 'PAYLOADFORMAT' });
  const start = input.offset;
  const codec = choosePayloadCodec(header, await input.peek(magicBytes), start);
  const files = payloadFiles(context);
  const archive = new CpioReader(files);
  let stored = 0;
  async function* compressed(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of input.rest()) {
      pulse?.();
      stored += chunk.length;
      digests.compressed(chunk);
      yield chunk;
    }
  }
  try {
    for await (const chunk of decompress(codec, compressed(), codecLimits(context))) {
      pulse?.();
      digests.uncompressed(chunk);
      archive.push(chunk);
      if (files.waiting) await files.lookInside();
    }
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new PackageError(`payload: ${error.message}`, { offset: start + (error.offset ?? 0), cause: error });
  }
  archive.finish();
  files.finish();
  const result = digests.result();
  const passedOver = files.passedOver();
  if (result !== 'bad') {
    requireStatedSizes(sizes.stored, stored, 'the stored payload');
    requireStatedSizes(sizes.uncompressed, archive.size, 'the archive');
  }
  return {
    payload: { format, compressor: codec, flags: textOf(header, 'PAYLOADFLAGS') ?? '', entries: archive.members, size: archive.size },
    digests: { payload: result, files: { checked: files.checked, bad: files.badDigests() } },
    contents: files.contents,
    ...(passedOver && { passedOver }),
  };
}

function payloadFiles({ files, header, request, limits }: PayloadContext): PayloadFiles {
  const algorithm = digestAlgorithm(numberOf(header, 'FILEDIGESTALGO') ?? defaultFileDigest, 'FILEDIGESTALGO');
  return new PayloadFiles({ files, links: hardLinkSets(files, header), digestAlgorithm: algorithm }, request, limits);
}

/** A package that states its archive's size may compress as well as it likes, and must not bring a byte more. */
function codecLimits({ limits, sizes, files }: PayloadContext): { output: number; ratio: number; window: number } {
  const stated = sizes.uncompressed;
  const output = Math.min(limits.payloadBytes, ...stated.map(({ size, atLeast }) => (atLeast ? size + besideFiles(files) : size)));
  return { output, ratio: stated.length > 0 ? Number.POSITIVE_INFINITY : limits.payloadRatio, window: limits.windowBytes };
}

/** Bytes of headers, names and padding that an archive of these files has at most, with its trailer. */
function besideFiles(files: readonly PackageFile[]): number {
  let bytes = largestHeader;
  for (const { path } of files) bytes += newcSize + mostBytesPerUnit * path.length + 2 * mostPadding;
  return bytes;
}

/** Of UTF-8, for a unit of UTF-16. */
const mostBytesPerUnit = 3;
const mostPadding = 3;
