import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from '../../build/build.js';
import type { BuildResult } from '../../build/results/result.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import { inputsOfResults, withBuilds } from '../build/inputs.js';
import { type Plan, planBuild } from '../build/plan.js';
import { reportResult, type Wishes, wishesOf, withSession } from '../check/session.js';
import { exitStatus } from '../exit-status.js';
import { findInputs } from '../inputs/find.js';
import type { Arguments } from '../options.js';
import { nameOf } from '../paths.js';
import { complain, type EndingSignal, interruptible, signalStatus } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export async function run({ positionals: [subject], options: given, passedOn = [] }: Arguments): Promise<number> {
  // what is built for an architecture is read for it
  const wishes = await wishesOf({ ...given, ...(given.arch && !given.target && { target: given.arch }) });
  const own = subject === undefined ? [] : await findInputs([subject], { excluded: wishes.workspace.excluded });
  if (given['no-build']) return report(wishes, own, await existing(given));
  if (subject === undefined) throw new UsageError('what is to be built? speclint build SPEC|SRPM');
  const plan = planBuild(subject, given, passedOn);
  if (given['skip-build-if-findings']) {
    const status = await checkedBefore(wishes, own);
    if (status !== exitStatus.clean) return status;
  }
  const { results, interruptedBy } = await buildAll(plan, given.quiet ?? false);
  if (!given.quiet) complain(`the results are in ${nameOf(plan.directory)}`);
  // results have a source package of their own
  const inputs = subject.endsWith('.spec') || results.some(({ packages }) => packages.length === 0) ? own : [];
  return report(wishes, inputs, results, interruptedBy);
}

async function existing(given: Arguments['options']): Promise<BuildResult[]> {
  const { resultdir } = given;
  if (resultdir === undefined) throw new UsageError('--no-build: which results? --resultdir DIR');
  const directory = resolve(resultdir);
  if (!existsSync(directory) || !statSync(directory).isDirectory()) throw new UsageError(`--resultdir ${resultdir}: there is no such directory`);
  const results = await (await import('../../build/results/existing.js')).existingResults(directory);
  if (results.length === 0) throw new UsageError(`--resultdir ${resultdir}: there are no results of a build in it (build.log, _log, *.rpm)`);
  return results;
}

/** The status that the spec has alone; it is reported where nothing is going to be built. */
function checkedBefore(wishes: Wishes, inputs: readonly CheckInput[]): Promise<number> {
  return withSession(inputs, wishes, async ({ check, status }) => {
    const result = await check();
    const exitCode = status(result);
    if (exitCode === exitStatus.clean) return exitCode;
    const remark = { path: inputs[0]?.path ?? '', message: 'nothing was built: its check has findings (--skip-build-if-findings)' };
    await reportResult(wishes, { ...result, remarks: [remark, ...result.remarks] }, exitCode);
    return exitCode;
  });
}

/** One build after the other, until all are done or a signal comes. */
async function buildAll({ engine, requests }: Plan, quiet: boolean): Promise<{ results: BuildResult[]; interruptedBy?: EndingSignal }> {
  const results: BuildResult[] = [];
  return interruptible(async (signal) => {
    for (const request of requests) {
      const name = nameOf('spec' in request.subject ? request.subject.spec : request.subject.sourcePackage);
      const target = [request.root, request.arch].filter(Boolean).map((one) => ` ${one}`);
      const onProgress = (step: string): void => {
        if (!quiet) complain(`${engine.name}${target.join('')} ${name}: ${step}`);
      };
      results.push(await build(engine, request, { signal, onProgress }));
      if (signal.aborted) return { results, interruptedBy: signal.reason as EndingSignal };
    }
    return { results };
  });
}

/** Checks the spec and all that came out as one set, and reports it once. A build that failed weighs more than any finding. */
async function report(wishes: Wishes, own: readonly CheckInput[], results: readonly BuildResult[], interruptedBy?: EndingSignal): Promise<number> {
  const inputs = [...new Map([...own, ...inputsOfResults(results)].map((input) => [input.path, input])).values()];
  return withSession(inputs, wishes, async ({ check, status }) => {
    const result = withBuilds(await check(), results);
    const exitCode =
      interruptedBy !== undefined ? signalStatus(interruptedBy) : results.some(({ outcome }) => outcome === 'failed') ? exitStatus.buildFailed : status(result);
    await reportResult(wishes, result, exitCode);
    if (interruptedBy !== undefined) complain(`ended by ${interruptedBy}; what was built so far was not checked`);
    return exitCode;
  });
}
