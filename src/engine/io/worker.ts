import { parentPort } from 'node:worker_threads';
import type { FactsRequest } from '../../rpm/facts.js';
import type { InputSource } from '../inputs/input.js';
import type { CachePlace } from './cache/facts-cache.js';
import { type PackageRead, readPackageCached } from './read-package.js';

/** What the pool sends to a worker thread. */
export interface WorkerTask {
  readonly id: number;
  readonly path: string;
  readonly source: InputSource;
  readonly request: FactsRequest;
  readonly cache?: CachePlace;
}

/** What comes back: the package, or the trace of a fault of ours. */
export type WorkerAnswer = PackageRead | { readonly fault: string };

const answer = (given: WorkerAnswer): void => parentPort?.postMessage(given);

parentPort?.on('message', ({ path, source, request, cache }: WorkerTask) => {
  readPackageCached(path, source, request, { cache }).then(answer, (error: unknown) =>
    answer({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
