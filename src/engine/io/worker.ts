import { parentPort } from 'node:worker_threads';
import type { FactsRequest } from '../../rpm/facts.js';
import type { InputSource } from '../input.js';
import { readPackageInput } from './read-package.js';

/** What the pool sends to a worker thread; the answer is `{ id, read }` or `{ id, fault }`. */
export interface WorkerTask {
  readonly id: number;
  readonly path: string;
  readonly source: InputSource;
  readonly request: FactsRequest;
}

parentPort?.on('message', ({ id, path, source, request }: WorkerTask) => {
  readPackageInput(path, source, request).then(
    (read) => parentPort?.postMessage({ id, read }),
    (error: unknown) => parentPort?.postMessage({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
