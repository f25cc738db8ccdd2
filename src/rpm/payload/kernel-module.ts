import type { ElfFacts } from '../../elf/facts.js';
import { readElf } from '../../elf/index.js';
import { CodecError, decompress, detectCodec } from '../codec/index.js';
import type { FactsRequest, FileContent } from '../facts.js';
import type { PackageLimits } from '../limits.js';

type ModuleCodec = NonNullable<FileContent['compression']>;

/** A file that is worth to be looked into, all of it. */
export interface CompressedModule {
  readonly codec: ModuleCodec;
  readonly bytes: Uint8Array;
}

/** A file's name and first bytes say that it is a kernel module that was compressed after linking, as kernels load them (CONFIG_MODULE_COMPRESS). */
export function moduleCodec(path: string, head: Uint8Array): ModuleCodec | undefined {
  if (!/\.ko\.(?:gz|xz|zst)$/.test(path)) return undefined;
  const codec = detectCodec(head);
  return codec === 'gzip' || codec === 'xz' || codec === 'zstd' ? codec : undefined;
}

/** Machine code compresses to a third or so. What goes far beyond would make work without end of a package that is full of it. */
const mostRatio = 100;
const leastLimit = 1 << 20;

/** The ELF facts of a compressed module; undefined where it is damaged, larger than a file that is held may be, or holds something else. */
export async function elfInside(
  compressed: Uint8Array,
  codec: ModuleCodec,
  request: FactsRequest,
  { heldFileBytes, payloadRatio, windowBytes }: PackageLimits,
): Promise<ElfFacts | undefined> {
  const parts: Buffer[] = [];
  const output = Math.min(heldFileBytes, leastLimit + mostRatio * compressed.length);
  try {
    for await (const chunk of decompress(codec, once(compressed), { output, ratio: payloadRatio, window: windowBytes })) {
      parts.push(Buffer.from(chunk));
    }
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
  return readElf(Buffer.concat(parts), { imports: request.imports === true });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
