import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './repository.js';

/** The bundled program, as users run it. */
export const programPath = join(repository, 'dist/bin/speclint.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** Added to the environment; `undefined` takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  /** Milliseconds after which the program is stopped and the test fails; two minutes where absent. */
  readonly timeout?: number;
}

/** Runs a program to its end, without a shell. */
export function run(command: string, args: readonly string[], { cwd, env, input = '', timeout = 120_000 }: RunOptions): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    input,
    encoding: 'utf8',
    timeout,
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs speclint. */
export function speclint(args: readonly string[], options: RunOptions): Ran {
  return run(process.execPath, [programPath, ...args], options);
}
