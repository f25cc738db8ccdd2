import { appendFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine, Step } from '../engine.js';
import type { BuildRequest } from '../request.js';
import { lastLines, packagesIn, readLog, readState } from '../results/files.js';
import { type Diagnosis, interrupted, type PackageResult } from '../results/result.js';
import { type Ended, runCommand } from '../run/command.js';

export interface FlowOptions {
  readonly signal: AbortSignal;
  /** Hears how far the build is. */
  readonly onProgress: (step: string) => void;
}

/** Lines of what a program said last that a diagnosis gets: mock names each build dependency that is missing on one of its own. */
export const linesKept = 100;

export const endedWell = (ended: Ended): boolean => ended.how === 'exited' && ended.status === 0;

/** Runs the engine's program once, to its end. `onLine` hears all that it says. */
export async function runStep(engine: Engine, step: Step, { directory }: BuildRequest, options: FlowOptions, onLine?: (line: string) => void): Promise<Ended> {
  const { signal, onProgress } = options;
  if (step.heading !== undefined) appendFileSync(step.output, `${step.heading}\n`);
  let told = step.makes === 'source-package' ? 'source package' : 'packages';
  onProgress(told);
  const ended = await runCommand(
    { program: engine.program, args: step.args, directory },
    {
      log: step.output,
      signal,
      timeout: step.timeout,
      grace: engine.grace,
      chroot: step.chroot,
      onLine: (line) => {
        onLine?.(line);
        const now = engine.progress(line);
        if (now !== undefined && now !== told) onProgress(now);
        told = now ?? told;
      },
    },
  );
  if (step.heading !== undefined && ended.how === 'exited') appendFileSync(step.output, `Child return code was: ${ended.status}\n`);
  return ended;
}

/** The result of a step that did not end well. */
export async function failedStep(engine: Engine, step: Step, request: BuildRequest, ended: Ended): Promise<PackageResult> {
  if (ended.how === 'interrupted') return failed(engine, step, interrupted, 'interrupted');
  const log = await readLog(join(dirname(step.output), engine.logs[0]));
  return failed(engine, step, engine.diagnose({ step, ended, request, log, state: readState(step.directory), said: lastLines(step.output, linesKept) }));
}

export function failed(engine: Engine, step: Step, diagnosis: Diagnosis, outcome: 'failed' | 'interrupted' = 'failed'): PackageResult {
  const { directory } = step;
  return { directory, outcome, packages: [], logs: logsOf(engine, step), passedOver: packagesIn(directory), diagnosis };
}

/** The logs of a step that are there. */
export const logsOf = (engine: Engine, { output }: Pick<Step, 'output'>): string[] => logsIn(engine, dirname(output));

/** The engine's logs in a directory, as far as both are there. */
export const logsIn = ({ logs }: Engine, directory: string | undefined): string[] =>
  directory === undefined ? [] : logs.map((name) => join(directory, name)).filter((path) => existsSync(path));
