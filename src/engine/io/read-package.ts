import type { FactsRequest, PackageFacts } from '../../rpm/facts.js';
import { PackageError, readPackage } from '../../rpm/index.js';
import type { InputSource } from '../input.js';
import type { Read } from '../reader.js';
import { ArchiveError } from './archive-error.js';
import type { CachePlace } from './cache/facts-cache.js';
import { fileProblem, openInput } from './open.js';

export interface PackageRead {
  readonly read: Read<PackageFacts>;
  /** Why the cache could not be written. */
  readonly cacheProblem?: string;
}

/** Reads one package, in this thread. What is wrong with the file is a value; only faults of our own throw. */
export async function readPackageInput(path: string, source: InputSource, request: FactsRequest): Promise<Read<PackageFacts>> {
  return outcomeOf(readPackage(openInput(source), { path, request }));
}

/** Likewise, with a cache for what payloads showed. Members of archives and bytes are no files that could be known again. */
export async function readPackageCached(path: string, source: InputSource, request: FactsRequest, cache: CachePlace | undefined): Promise<PackageRead> {
  if (cache === undefined || !request.payload || !('file' in source) || 'member' in source) return { read: await readPackageInput(path, source, request) };
  const { fileMemory } = await import('./cache/facts-cache.js');
  const memory = fileMemory(cache, source.file, request);
  const read = await outcomeOf(readPackage(openInput(source, memory.opened), { path, request, memory }));
  const problem = memory.problem();
  return { read, ...(problem !== undefined && { cacheProblem: problem }) };
}

async function outcomeOf(reading: Promise<PackageFacts>): Promise<Read<PackageFacts>> {
  try {
    return { ok: true, value: await reading };
  } catch (error) {
    if (error instanceof PackageError) return { ok: false, error: { message: error.message, ...(error.offset !== undefined && { offset: error.offset }) } };
    const message = error instanceof ArchiveError ? error.message : fileProblem(error);
    if (message === undefined) throw error;
    return { ok: false, error: { message } };
  }
}
