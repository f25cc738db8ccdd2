import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { endChrootBuild } from './chroot-build.js';
import { follow } from './follow.js';
import { endMarked, markName } from './marked.js';
import { processGroup } from './process-group.js';

/** A program to run: never through a shell. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly directory: string;
}

export interface RunOptions {
  /** The file that all output is added to. */
  readonly log: string;
  /** Hears each line of the output. */
  readonly onLine: (line: string) => void;
  /** Ends the program; its reason is the signal that is passed on. */
  readonly signal: AbortSignal;
  /** Seconds after which the program is ended. */
  readonly timeout?: number | undefined;
  /** Milliseconds that the program has to end by itself once it was asked to. */
  readonly grace: number;
  /** The directory that is the root of what the program builds, once that is known; it has mounted things there that it takes down itself. */
  readonly chroot?: (() => string | undefined) | undefined;
}

/** How a program ended. */
export type Ended =
  | { readonly how: 'exited'; readonly status: number }
  | { readonly how: 'killed'; readonly by: NodeJS.Signals }
  | { readonly how: 'interrupted' }
  | { readonly how: 'timed-out' }
  | { readonly how: 'not-started'; readonly code: string };

/**
 * Runs a program to its end: no shell, nothing on standard input, in a process group of its own, its messages in English. A signal or the time limit
 * ends the whole group; what the program leaves running is ended behind it.
 */
export async function runCommand(command: Command, options: RunOptions): Promise<Ended> {
  const { signal, timeout, grace, chroot } = options;
  if (signal.aborted) return { how: 'interrupted' };
  const mark = randomUUID();
  const child = started(command, options.log, mark);
  const ended = endOf(child);
  if (child.pid === undefined) return ended;
  const leader = child.pid;
  const group = processGroup(leader);
  const unfollow = follow(options.log, options.onLine);
  let stopped: 'interrupted' | 'timed-out' | undefined;
  let tidied: Promise<void> | undefined;
  const stop = (why: 'interrupted' | 'timed-out', by: NodeJS.Signals): void => {
    stopped ??= why;
    const root = chroot?.();
    if (root !== undefined) {
      tidied ??= endChrootBuild(leader, root, group, grace);
      return;
    }
    // again and again: mock cannot be reached in the moments in which it has root's rights
    const until = performance.now() + grace;
    const again = setInterval(() => {
      if (performance.now() < until) group.send(by);
      else group.send('SIGKILL');
    }, 500);
    group.send(by);
    void ended.then(() => clearInterval(again));
  };
  const interrupt = (): void => stop('interrupted', signal.reason as NodeJS.Signals);
  signal.addEventListener('abort', interrupt, { once: true });
  const timer = timeout === undefined ? undefined : setTimeout(() => stop('timed-out', 'SIGTERM'), timeout * 1000);
  const end = await ended;
  clearTimeout(timer);
  signal.removeEventListener('abort', interrupt);
  await (tidied ?? group.end('SIGTERM', 1000));
  endMarked(mark);
  unfollow();
  return stopped === undefined ? end : { how: stopped };
}

function started({ program, args, directory }: Command, log: string, mark: string): ChildProcess {
  const output = openSync(log, 'a', 0o644);
  try {
    const { LANGUAGE: _, ...environment } = process.env;
    return spawn(program, args, {
      cwd: directory,
      env: { ...environment, LC_ALL: 'C.UTF-8', [markName]: mark },
      stdio: ['ignore', output, output],
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve({ how: 'not-started', code: error.code ?? error.message }));
    child.once('exit', (status, by) => resolve(status === null ? { how: 'killed', by: by ?? 'SIGKILL' } : { how: 'exited', status }));
  });
}
