import { appendFileSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildRequest, type Diagnosis, type Engine, originals, type Step } from './engine.js';
import { lastLines, packagesIn, readLog, readState } from './results/files.js';
import type { BuildResult } from './results/result.js';
import { type Ended, runCommand } from './run/command.js';

export interface BuildOptions {
  readonly signal: AbortSignal;
  /** Hears how far the build is. */
  readonly onProgress: (step: string) => void;
}

/** Makes the source package where a spec was given, then builds it. */
export async function build(engine: Engine, request: BuildRequest, options: BuildOptions): Promise<BuildResult> {
  const { subject, directory } = request;
  mkdirSync(join(directory, originals), { recursive: true, mode: 0o700 });
  let sourcePackage: string;
  if ('sourcePackage' in subject) {
    // rpm's own program removes what it has unpacked
    sourcePackage = join(directory, originals, basename(subject.sourcePackage));
    copyFileSync(subject.sourcePackage, sourcePackage);
  } else {
    const step = engine.sourceStep(request, subject);
    const failure = await take(engine, step, request, options);
    if (failure) return failure;
    const [made, ...others] = packagesIn(join(directory, originals));
    if (made === undefined || others.length > 0)
      return failed(engine, step, {
        phase: 'source package',
        message: `${engine.name} ended well and wrote ${others.length === 0 ? 'no' : 'more than one'} source package`,
      });
    sourcePackage = made;
  }
  const step = engine.packageStep(request, sourcePackage);
  const failure = await take(engine, step, request, options);
  if (failure) return failure;
  rmSync(join(directory, 'work'), { recursive: true, force: true });
  // of a build that ended well the other logs say nothing more
  return { directory, outcome: 'built', packages: packagesIn(directory), logs: logsOf(engine, step).slice(0, 1), passedOver: [] };
}

/** Runs a step; what it gave where it did not end well. */
async function take(engine: Engine, step: Step, request: BuildRequest, { signal, onProgress }: BuildOptions): Promise<BuildResult | undefined> {
  if (step.heading !== undefined) appendFileSync(step.output, `${step.heading}\n`);
  let told = step.makes === 'source-package' ? 'source package' : 'packages';
  onProgress(told);
  const ended = await runCommand(
    { program: engine.program, args: step.args, directory: request.directory },
    {
      log: step.output,
      signal,
      timeout: step.timeout,
      grace: engine.grace,
      onLine: (line) => {
        const now = engine.progress(line);
        if (now !== undefined && now !== told) onProgress(now);
        told = now ?? told;
      },
    },
  );
  if (step.heading !== undefined && ended.how === 'exited') appendFileSync(step.output, `Child return code was: ${ended.status}\n`);
  if (ended.how === 'exited' && ended.status === 0) return undefined;
  return failed(engine, step, await diagnosis(engine, step, request, ended), ended);
}

async function diagnosis(engine: Engine, step: Step, request: BuildRequest, ended: Ended): Promise<Diagnosis> {
  if (ended.how === 'interrupted') return { phase: 'interrupted', message: 'the build was interrupted' };
  const log = await readLog(join(dirname(step.output), 'build.log'));
  return engine.diagnose({ step, ended, request, log, state: readState(step.directory), said: lastLines(step.output, 4) });
}

function failed(engine: Engine, step: Step, why: Diagnosis, ended?: Ended): BuildResult {
  return {
    directory: step.directory,
    outcome: ended?.how === 'interrupted' ? 'interrupted' : 'failed',
    packages: [],
    logs: logsOf(engine, step),
    passedOver: packagesIn(step.directory),
    diagnosis: why,
  };
}

const logsOf = (engine: Engine, { output }: Step): string[] => engine.logs.map((name) => join(dirname(output), name)).filter((path) => existsSync(path));
