import type { ElfFacts } from '../../elf/facts.js';
import { readElf } from '../../elf/index.js';
import { type Codec, CodecError, detectCodec } from '../codec/index.js';
import { decompressWhole } from '../codec/whole.js';
import type { FactsRequest, FileContent } from '../facts.js';
import type { PackageLimits } from '../limits.js';
import type { TextBudget } from './text-budget.js';
import { looksLikeText } from './text-detection.js';

type ModuleCodec = NonNullable<FileContent['compression']>;

/** A file that is worth to be looked into, all of it. */
export type CompressedFile =
  | { readonly holds: 'module'; readonly codec: ModuleCodec; readonly bytes: Uint8Array }
  | { readonly holds: 'page'; readonly codec: Codec; readonly bytes: Uint8Array };

/** A file's name and first bytes say that it is a kernel module that was compressed after linking, as kernels load them (CONFIG_MODULE_COMPRESS). */
export function moduleCodec(path: string, head: Uint8Array): ModuleCodec | undefined {
  if (!/\.ko\.(?:gz|xz|zst)$/.test(path)) return undefined;
  const codec = detectCodec(head);
  return codec === 'gzip' || codec === 'xz' || codec === 'zstd' ? codec : undefined;
}

/** What a page of documentation is compressed with, if it is: build roots' policies use gzip, xz, zstd or bzip2. */
export function pageCodec(head: Uint8Array): Codec | undefined {
  const codec = detectCodec(head);
  return codec === 'none' || codec === 'lzma' ? undefined : codec;
}

interface Asked {
  readonly request: FactsRequest;
  readonly limits: PackageLimits;
  readonly budget: TextBudget;
}

/** What is known of the file after looking inside; undefined where it is damaged, larger than is held, or something else than its name says. */
export async function contentInside(file: CompressedFile, known: FileContent, asked: Asked): Promise<FileContent | undefined> {
  if (file.holds === 'page') {
    const text = await textInside(file, asked);
    return text === undefined ? undefined : { ...known, text };
  }
  const elf = await elfInside(file, asked);
  return elf && { kind: 'elf', elf, compression: file.codec, ...(known.buildPaths && { buildPaths: known.buildPaths }) };
}

/** Machine code compresses to a third or so. What goes far beyond would make work without end of a package that is full of it. */
const mostRatio = 100;
const leastLimit = 1 << 20;

async function elfInside({ codec, bytes }: CompressedFile, { request, limits }: Asked): Promise<ElfFacts | undefined> {
  const { heldFileBytes, payloadRatio, windowBytes } = limits;
  const output = Math.min(heldFileBytes, leastLimit + mostRatio * bytes.length);
  try {
    const module = await decompressWhole(codec, bytes, { output, ratio: payloadRatio, window: windowBytes });
    return readElf(module, { imports: request.imports === true });
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
}

/** `xz -9` states 64 MiB; what no page of text needs is not taken for one. */
const largestWindow = 64 << 20;

/** What can't be decompressed has cost as much as the largest that can. */
async function textInside({ codec, bytes }: CompressedFile, { limits, budget }: Asked): Promise<string | undefined> {
  const { textBytes, payloadRatio, windowBytes } = limits;
  const output = budget.take(bytes.length) ? budget.room(textBytes) : 0;
  if (output === 0) return undefined;
  try {
    const text = await decompressWhole(codec, bytes, { output, ratio: payloadRatio, window: Math.min(windowBytes, largestWindow) });
    return looksLikeText(text) ? budget.keep(text) : undefined;
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    budget.take(output);
    if (error.reason === 'limit') budget.denied = true;
    return undefined;
  }
}
