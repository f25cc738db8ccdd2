import { Worker } from 'node:worker_threads';
import type { FactsRequest } from '../../rpm/facts.js';
import type { CheckInput } from '../input.js';
import type { CachePlace } from './cache/facts-cache.js';
import type { PackageRead } from './read-package.js';
import type { WorkerAnswer, WorkerTask } from './worker.js';

interface Job {
  readonly task: WorkerTask;
  readonly resolve: (read: PackageRead) => void;
  readonly reject: (error: Error) => void;
}

interface Lane {
  readonly worker: Worker;
  job?: Job;
}

/**
 * Reads packages in worker threads, one package per thread at a time. Threads start when there is work for them. A thread that dies
 * (out of memory, say) costs the package it was reading, nothing else.
 */
export class PackagePool {
  private readonly waiting: Job[] = [];
  private readonly lanes: Lane[] = [];
  private count = 0;

  constructor(
    private readonly size: number,
    private readonly cache?: CachePlace,
  ) {}

  read(input: CheckInput, request: FactsRequest): Promise<PackageRead> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        task: { id: this.count++, path: input.path, source: input.source, request, ...(this.cache && { cache: this.cache }) },
        resolve,
        reject,
      });
      this.dispatch();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.splice(0).map(({ worker }) => worker.terminate()));
  }

  private dispatch(): void {
    while (this.waiting.length > 0) {
      const lane = this.lanes.find(({ job }) => !job) ?? (this.lanes.length < this.size ? this.start() : undefined);
      if (!lane) return;
      lane.job = this.waiting.shift() as Job;
      lane.worker.postMessage(lane.job.task);
    }
  }

  private start(): Lane {
    const lane: Lane = { worker: new Worker(new URL('./worker.js', import.meta.url)) };
    this.lanes.push(lane);
    lane.worker.on('message', (answer: WorkerAnswer) => {
      const { job } = lane;
      delete lane.job;
      if ('fault' in answer) job?.reject(new Error(answer.fault));
      else job?.resolve(answer);
      this.dispatch();
    });
    lane.worker.on('error', (error) => this.lost(lane, error.message));
    lane.worker.on('exit', () => this.lost(lane, 'the reading thread ended'));
    return lane;
  }

  private lost(lane: Lane, why: string): void {
    const at = this.lanes.indexOf(lane);
    if (at < 0) return;
    this.lanes.splice(at, 1);
    lane.job?.resolve({ read: { ok: false, error: { message: `could not be read: ${why}` } } });
    this.dispatch();
  }
}
