import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BuildResult } from '../../build/results/result.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import { inputsOfResults, sourcePackageInput } from '../build/inputs.js';
import { type Plan, planBuild } from '../build/plan.js';
import { buildAll, prepareAll, type RunOptions, unbuilt } from '../build/run-plan.js';
import { withBuilds } from '../build/summaries.js';
import { reportResult, type Wishes, wishesOf, withSession } from '../check/session.js';
import { exitStatus } from '../exit-status.js';
import { findInputs } from '../inputs/find.js';
import type { Arguments } from '../options.js';
import { complain, type EndingSignal, interruptible, signalStatus } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export async function run({ positionals: [subject], options: given, passedOn = [] }: Arguments): Promise<number> {
  // what is built for an architecture is read for it
  const wishes = await wishesOf({ ...given, ...(given.arch && !given.target && { target: given.arch }) });
  if (given['no-build']) return report(wishes, await inputsOf(wishes, subject === undefined ? [] : [subject]), await existing(given, passedOn));
  const plan = planBuild(subject, given, passedOn);
  const own = await inputsOf(wishes, ownFiles(plan));
  const quiet = given.quiet ?? false;
  const { results, interruptedBy } = await interruptible(async (signal) => {
    const ends = given['skip-build-if-findings'] ? await buildIfClean(wishes, own, plan, { signal, quiet }) : await buildAll(plan, { signal, quiet });
    return { results: ends, interruptedBy: signal.aborted ? (signal.reason as EndingSignal) : undefined };
  });
  return typeof results === 'number' ? results : report(wishes, own, results, interruptedBy);
}

/** Builds where the spec and the source packages are clean; else the status of the report on them. */
async function buildIfClean(wishes: Wishes, own: readonly CheckInput[], plan: Plan, options: RunOptions): Promise<readonly BuildResult[] | number> {
  const prepared = await prepareAll(plan, options);
  const sourcePackages = prepared.flatMap((begun) => ('results' in begun ? [] : begun.sourcePackages));
  if (prepared.some((begun) => 'results' in begun)) return unbuilt(plan, prepared);
  const status = options.signal.aborted ? exitStatus.clean : await checkedBefore(wishes, [...own, ...sourcePackages.map(sourcePackageInput)]);
  return status === exitStatus.clean ? buildAll(plan, options, prepared) : status;
}

const inputsOf = ({ workspace }: Wishes, paths: readonly string[]): Promise<CheckInput[]> =>
  paths.length === 0 ? Promise.resolve([]) : findInputs(paths, { excluded: workspace.excluded });

/** What is checked whatever comes of the build: specs, and the configurations of a project. Source packages are where there are no results. */
function ownFiles({ requests: [{ subject }] }: Plan): readonly string[] {
  if ('project' in subject) return subject.files;
  const spec = 'chain' in subject ? subject.last?.spec : 'spec' in subject ? subject.spec : undefined;
  return spec === undefined ? [] : [spec];
}

/** What says how to build, where nothing is built. `--arch` says what the spec is read for, too. */
const ofBuilding = ['engine', 'root', 'chain', 'sources', 'enable-network', 'rpmbuild-timeout', 'unique-ext', 'skip-build-if-findings'] as const;

async function existing(given: Arguments['options'], passedOn: readonly string[]): Promise<BuildResult[]> {
  const { resultdir } = given;
  const idle = ofBuilding.find((option) => given[option] !== undefined) ?? (passedOn.length > 0 ? '' : undefined);
  if (idle !== undefined) throw new UsageError(`--no-build and ${idle === 'root' ? '-r' : `--${idle}`}: that says how to build, and nothing is built`);
  if (resultdir === undefined) throw new UsageError('--no-build: which results? --resultdir DIR');
  const directory = resolve(resultdir);
  if (!existsSync(directory) || !statSync(directory).isDirectory()) throw new UsageError(`--resultdir ${resultdir}: there is no such directory`);
  const { existingResults, mostDirectories } = await import('../../build/results/existing.js');
  const results = await existingResults(directory);
  if (!results) throw new UsageError(`--resultdir ${resultdir}: there are more than ${mostDirectories} directories below it; name the one with the results`);
  if (results.length === 0) throw new UsageError(`--resultdir ${resultdir}: there are no results of a build in it (build.log, _log, *.rpm)`);
  return results;
}

/** The status that inputs have before anything is built; they are reported where nothing is going to be. */
function checkedBefore(wishes: Wishes, inputs: readonly CheckInput[]): Promise<number> {
  return withSession(inputs, wishes, async ({ check, status, failsFrom }) => {
    const result = await check();
    const exitCode = status(result);
    if (exitCode === exitStatus.clean) return exitCode;
    const remark = { path: inputs[0]?.path ?? '', message: 'nothing was built: its check has findings (--skip-build-if-findings)' };
    await reportResult(wishes, { ...result, remarks: [remark, ...result.remarks] }, exitCode, failsFrom(result));
    return exitCode;
  });
}

/** Checks the spec and all that came out as one set, and reports it once. A build that failed weighs more than any finding. */
async function report(wishes: Wishes, own: readonly CheckInput[], results: readonly BuildResult[], interruptedBy?: EndingSignal): Promise<number> {
  const inputs = [...new Map([...own, ...inputsOfResults(results)].map((input) => [input.path, input])).values()];
  return withSession(inputs, wishes, async ({ check, status, failsFrom }) => {
    const result = withBuilds(await check(), results);
    const isBuilt = results.every(({ outcome }) => outcome === 'built' || outcome === 'unknown');
    const exitCode = interruptedBy !== undefined ? signalStatus(interruptedBy) : isBuilt ? status(result) : exitStatus.buildFailed;
    await reportResult(wishes, result, exitCode, failsFrom(result));
    if (interruptedBy !== undefined) complain(`ended by ${interruptedBy}; what the interrupted build left was not checked`);
    return exitCode;
  });
}
