import { Worker } from 'node:worker_threads';
import type { FactsRequest } from '../../rpm/facts.js';
import type { CheckInput } from '../inputs/input.js';
import type { PackageRead, ReadingOptions } from './read-package.js';
import { TimeLimitError } from './time-limit.js';
import type { WorkerAnswer, WorkerTask } from './worker.js';

interface Job {
  readonly task: WorkerTask;
  readonly resolve: (read: PackageRead) => void;
  readonly reject: (error: Error) => void;
}

interface Lane {
  readonly worker: Worker;
  job?: Job;
  /** What a thread takes to start is not the package's time. */
  online?: true;
  /** Ends the job where it takes too long. */
  clock?: NodeJS.Timeout;
}

/**
 * Reads packages in worker threads, one package per thread at a time. Threads start when there is work for them. A thread that dies
 * (out of memory, say) costs the package it was reading, nothing else; so does one that takes too long, which is ended whatever it does.
 */
export class PackagePool {
  private readonly waiting: Job[] = [];
  private readonly lanes: Lane[] = [];
  private count = 0;

  constructor(
    private readonly size: number,
    private readonly options: ReadingOptions = {},
  ) {}

  read(input: CheckInput, request: FactsRequest): Promise<PackageRead> {
    const { cache } = this.options;
    return new Promise((resolve, reject) => {
      this.waiting.push({
        task: { id: this.count++, path: input.path, source: input.source, request, ...(cache && { cache }) },
        resolve,
        reject,
      });
      this.dispatch();
    });
  }

  async close(): Promise<void> {
    await Promise.all(
      this.lanes.splice(0).map(({ worker, clock }) => {
        clearTimeout(clock);
        return worker.terminate();
      }),
    );
  }

  private dispatch(): void {
    while (this.waiting.length > 0) {
      const lane = this.lanes.find(({ job }) => !job) ?? (this.lanes.length < this.size ? this.start() : undefined);
      if (!lane) return;
      lane.job = this.waiting.shift() as Job;
      lane.worker.postMessage(lane.job.task);
      if (lane.online) this.startClock(lane);
    }
  }

  private start(): Lane {
    const lane: Lane = { worker: new Worker(new URL('./worker.js', import.meta.url)) };
    this.lanes.push(lane);
    lane.worker.once('online', () => {
      lane.online = true;
      this.startClock(lane);
    });
    lane.worker.on('message', (answer: WorkerAnswer) => {
      const { job } = lane;
      clearTimeout(lane.clock);
      delete lane.job;
      if ('fault' in answer) job?.reject(new Error(answer.fault));
      else job?.resolve(answer);
      this.dispatch();
    });
    lane.worker.on('error', (error) => this.lost(lane, `could not be read: ${error.message}`));
    lane.worker.on('exit', () => this.lost(lane, 'could not be read: the reading thread ended'));
    return lane;
  }

  private startClock(lane: Lane): void {
    const { timeout = 0 } = this.options;
    if (timeout === 0) return;
    lane.clock = setTimeout(() => {
      this.lost(lane, new TimeLimitError(timeout).message);
      void lane.worker.terminate();
    }, timeout * 1000);
  }

  private lost(lane: Lane, why: string): void {
    clearTimeout(lane.clock);
    const at = this.lanes.indexOf(lane);
    if (at < 0) return;
    this.lanes.splice(at, 1);
    lane.job?.resolve({ read: { ok: false, error: { message: why } } });
    this.dispatch();
  }
}
