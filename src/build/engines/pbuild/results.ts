import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../engine.js';
import { lastLines } from '../../results/files.js';
import { type Diagnosis, interrupted, type PackageResult } from '../../results/result.js';
import { runCommand } from '../../run/command.js';
import { diagnosisOfWords } from './diagnose.js';
import { builtResult, failedResult, type PbuildRun, placeOf, writeState } from './package-result.js';
import { ownPackage } from './project.js';
import { allStates, diagnosisOfState, type PackageState, statesIn } from './states.js';

/**
 * What the packages of the project have come to, by name. pbuild's own directory keeps the packages of the last build that ended well beside the log
 * of one that failed: what belongs to the present state alone is copied to where results are wanted.
 */
export async function resultsOf(run: PbuildRun, signal: AbortSignal): Promise<PackageResult[]> {
  const { ended, talk, project, request } = run;
  const states = ended.how === 'exited' && talk.results !== undefined ? await askStates(run, signal) : new Map<string, PackageState>();
  const results: PackageResult[] = [];
  for (const name of namesOf(run, states)) {
    const result = await resultOf(run, name, states.get(name));
    if (result) results.push(result);
  }
  if (results.length > 0) return results;
  const subject = (project.packages.length === 1 && project.files[0]) || project.project;
  const nothing = { subject, directory: request.directory, packages: [], logs: [], passedOver: [] };
  if (ended.how === 'interrupted') return [{ ...nothing, outcome: 'interrupted', diagnosis: interrupted }];
  return [{ ...nothing, outcome: 'failed', diagnosis: diagnosisOfWords(failureOf(run)) }];
}

function namesOf({ talk: { begun }, project }: PbuildRun, states: ReadonlyMap<string, PackageState>): string[] {
  const names = [...new Set([...begun, ...states.keys()])].sort();
  return project.packages.length === 0 ? names : names.filter((name) => project.packages.includes(name.replace(/:.*/, '')));
}

/** Asks pbuild what it knows of the packages; it keeps that in a form of perl's own. */
async function askStates({ request, step }: PbuildRun, signal: AbortSignal): Promise<ReadonlyMap<string, PackageState>> {
  const log = join(request.directory, 'pbuild-result.log');
  const lines: string[] = [];
  const before = step.args.slice(0, step.args.indexOf('--'));
  const args = [...before, ...allStates, ...step.args.slice(before.length)];
  await runCommand({ program: 'pbuild', args, directory: request.directory }, { log, signal, timeout: 60, grace: 1000, onLine: (line) => lines.push(line) });
  rmSync(log, { force: true });
  return statesIn(lines);
}

async function resultOf(run: PbuildRun, name: string, state: PackageState | undefined): Promise<PackageResult | undefined> {
  const { ended, talk } = run;
  const code = talk.finished.get(name) ?? (talk.begun.has(name) ? 'stopped' : state?.code);
  if (code === 'succeeded') return builtResult(run, name);
  if (code === 'failed') return failedResult(run, name);
  const diagnosis = state && diagnosisOfState(state);
  // of a whole project those are left out that are not meant for it
  if (diagnosis && state.code !== 'broken' && state.code !== 'unresolvable' && run.project.packages.length === 0) return undefined;
  const place = placeOf(run, name);
  if (code === 'stopped')
    return ended.how === 'interrupted'
      ? { ...place, outcome: 'interrupted', diagnosis: interrupted }
      : { ...place, outcome: 'failed', diagnosis: diagnosisOfWords(failureOf(run)) };
  if (diagnosis) return { ...place, outcome: 'failed', logs: [writeState(place.directory, name, state)], diagnosis: withHint(run, diagnosis) };
  return { ...place, outcome: 'not-reached', diagnosis: { phase: 'project', message: 'not built: pbuild ended before it came to this package' } };
}

function withHint({ project }: PbuildRun, { phase, message }: Diagnosis): Diagnosis {
  const others = project.packages.length > 0 && !project.packages.includes(ownPackage) && phase === 'build dependencies';
  return { phase, message: others ? `${message}. If other packages of the project provide them, build these before, or all: speclint build PROJECT` : message };
}

const failureOf = ({ step, ended, request }: PbuildRun): Failure => ({ step, ended, request, state: '', said: lastLines(step.output, linesLookedAt) });

/** The help that it prints comes behind what was wrong. */
const linesLookedAt = 60;
