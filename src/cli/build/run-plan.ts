import { build, leftOut, type Prepared, prepare } from '../../build/build.js';
import type { FlowOptions } from '../../build/flows/step.js';
import type { BuildRequest, Subject } from '../../build/request.js';
import type { BuildResult } from '../../build/results/result.js';
import { schedule } from '../../build/schedule.js';
import { nameOf } from '../paths.js';
import { complain } from '../terminal.js';
import type { Plan } from './plan.js';

/** A build whose source packages were made, or what came of the attempt. */
export type Begun = Prepared | { readonly results: readonly BuildResult[] };

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly quiet: boolean;
}

/** Makes the source packages of all builds, in their order. */
export function prepareAll(plan: Plan, options: RunOptions): Promise<Begun[]> {
  return inRooms(plan, (request) => prepare(plan.engine, request, flowOptions(plan, request, options)));
}

/** Builds what was prepared, or everything from the start; the results in the order of the command line. */
export async function buildAll(plan: Plan, options: RunOptions, prepared?: readonly Begun[]): Promise<BuildResult[]> {
  const results = await inRooms(plan, async (request, at) => {
    const flow = flowOptions(plan, request, options);
    const begun = prepared?.[at] ?? (await prepare(plan.engine, request, flow));
    const ends = 'results' in begun ? begun.results : await build(plan.engine, begun, flow);
    if (!options.quiet) for (const end of ends) complain(`${label(plan, request, end.subject)}: ${endOf(end)}`);
    return ends;
  });
  return results.flat();
}

/** The results where a source package could not be made and nothing is to be built therefore. */
export function unbuilt({ engine }: Plan, prepared: readonly Begun[]): BuildResult[] {
  const why = { phase: 'source package', message: 'not built: another source package could not be made (--skip-build-if-findings)' };
  return prepared.flatMap((begun) => ('results' in begun ? begun.results : leftOut(engine, begun.request, why)));
}

function inRooms<T>({ engine, requests, jobs }: Plan, run: (request: BuildRequest, at: number) => Promise<T>): Promise<T[]> {
  return schedule(
    requests.map((request, at) => ({ room: engine.room(request), run: () => run(request, at) })),
    jobs,
  );
}

function flowOptions(plan: Plan, request: BuildRequest, { signal, quiet }: RunOptions): FlowOptions {
  const name = nameOfSubject(request.subject);
  return {
    signal,
    onProgress: (step) => {
      if (!quiet) complain(`${label(plan, request, name)}: ${step}`);
    },
  };
}

function nameOfSubject(subject: Subject): string {
  if ('spec' in subject) return subject.spec;
  if ('chain' in subject) return 'chain';
  if ('sourcePackage' in subject) return subject.sourcePackage;
  return (subject.packages.length === 1 && subject.files[0]) || subject.project;
}

/** Which of the builds of a run a line is about. */
function label({ engine }: Plan, { root, arch }: BuildRequest, subject = ''): string {
  const named = [root, subject].map((word) => (word?.includes('/') ? nameOf(word) : word));
  return [engine.name, named[0], arch, named[1]].filter(Boolean).join(' ');
}

function endOf({ outcome, packages, logs, directory, diagnosis }: BuildResult): string {
  if (outcome === 'built') return `built: ${packages.length} package${packages.length === 1 ? '' : 's'} in ${nameOf(directory)}`;
  if (outcome === 'failed') return `failed (${diagnosis?.phase ?? 'unknown'}), see ${nameOf(logs[0] ?? directory)}`;
  return outcome === 'not-reached' ? (diagnosis?.message ?? outcome) : `${outcome}, see ${nameOf(directory)}`;
}
