import type { FactsRequest, PackageFacts } from '../../rpm/facts.js';
import { PackageError, readPackage } from '../../rpm/index.js';
import type { InputSource } from '../inputs/input.js';
import type { Read } from '../inputs/reader.js';
import type { CachePlace } from './cache/facts-cache.js';
import { openInput } from './open.js';
import { readFailure } from './read-failure.js';
import { timeLimit } from './time-limit.js';
import { withSmallYoungGeneration } from './young-generation.js';

export interface PackageRead {
  readonly read: Read<PackageFacts>;
  /** Why the cache could not be written. */
  readonly cacheProblem?: string;
}

export interface ReadingOptions {
  readonly cache?: CachePlace | undefined;
  /** Seconds that one package may take; absent or 0 where there is no limit. */
  readonly timeout?: number | undefined;
}

/** Reads one package, in this thread. What is wrong with the file is a value; only faults of our own throw. */
export async function readPackageInput(path: string, source: InputSource, request: FactsRequest, timeout?: number): Promise<Read<PackageFacts>> {
  const pulse = timeLimit(timeout);
  return outcomeOf(() => readPackage(openInput(source, undefined, pulse), { path, request, ...(pulse && { pulse }) }));
}

/** Likewise, with a cache for what payloads showed. Members of archives and bytes are no files that could be known again. */
export async function readPackageCached(path: string, source: InputSource, request: FactsRequest, options: ReadingOptions): Promise<PackageRead> {
  const { cache, timeout } = options;
  if (cache === undefined || !request.payload || !('file' in source) || 'member' in source) {
    return { read: await readPackageInput(path, source, request, timeout) };
  }
  const { fileMemory } = await import('./cache/facts-cache.js');
  const memory = fileMemory(cache, source.file, request);
  const pulse = timeLimit(timeout);
  const read = await outcomeOf(() => readPackage(openInput(source, memory.opened, pulse), { path, request, memory, ...(pulse && { pulse }) }));
  const problem = memory.problem();
  return { read, ...(problem !== undefined && { cacheProblem: problem }) };
}

async function outcomeOf(reading: () => Promise<PackageFacts>): Promise<Read<PackageFacts>> {
  try {
    return { ok: true, value: await withSmallYoungGeneration(reading) };
  } catch (error) {
    if (error instanceof PackageError) return { ok: false, error: { message: error.message, ...(error.offset !== undefined && { offset: error.offset }) } };
    return readFailure(error);
  }
}
