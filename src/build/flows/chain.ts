import { basename, join } from 'node:path';
import type { ChainFlow, Engine, Step } from '../engine.js';
import type { BuildRequest } from '../request.js';
import { lastLines, packagesIn, readLog, readState, saysSomething } from '../results/files.js';
import { interrupted, type PackageResult } from '../results/result.js';
import type { Ended } from '../run/command.js';
import { followOnceThere } from '../run/follow.js';
import { endedWell, type FlowOptions, linesKept, logsIn, runStep } from './step.js';

/** What became of a chain's one run. */
interface Chain {
  readonly engine: Engine;
  readonly flow: ChainFlow;
  readonly request: BuildRequest;
  readonly step: Step;
  readonly ended: Ended;
  /** The last that the program said of each source package that it began with, by file name. */
  readonly said: ReadonlyMap<string, readonly string[]>;
}

/** Builds source packages in their order, each with what came before it; a result for each, in that order. Their file names differ. */
export async function buildChain(
  engine: Engine,
  flow: ChainFlow,
  request: BuildRequest,
  sourcePackages: readonly string[],
  options: FlowOptions,
): Promise<PackageResult[]> {
  const step = flow.step(request, sourcePackages);
  const said = new Map<string, readonly string[]>();
  let current = '';
  let unfollow = (): void => {};
  const ended = await runStep(engine, step, request, options, (line) => {
    const next = flow.begins(line);
    if (next !== undefined) {
      unfollow();
      current = basename(next);
      said.set(current, []);
      unfollow = tellStates(engine, flow, request, current, options);
    } else if (saysSomething(line) && current !== '') said.set(current, [...(said.get(current) ?? []), line.trim()].slice(-linesKept));
  });
  unfollow();
  return resultsOf({ engine, flow, request, step, ended, said }, sourcePackages);
}

/** Tells how far one package of the chain is: mock is silent about that once the first has begun, and its state.log is not. */
function tellStates(engine: Engine, flow: ChainFlow, request: BuildRequest, sourcePackage: string, { onProgress }: FlowOptions): () => void {
  const label = sourcePackage.replace(/\.(?:no)?src\.rpm$/, '');
  onProgress(label);
  const stateLog = (): string | undefined => {
    const directory = flow.results(request, sourcePackage);
    return directory && join(directory, 'state.log');
  };
  return followOnceThere(stateLog, (line) => {
    const now = engine.progress(line.replace(/^[\d-]+ [\d:,]+ - /, ''));
    if (now !== undefined) onProgress(`${label}: ${now}`);
  });
}

async function resultsOf(chain: Chain, sourcePackages: readonly string[]): Promise<PackageResult[]> {
  const results: PackageResult[] = [];
  for (const sourcePackage of sourcePackages) {
    const stopper = results.find(({ outcome }) => outcome !== 'built');
    results.push({ ...(await resultOf(chain, sourcePackage, stopper)), sourcePackage });
  }
  return results;
}

async function resultOf(chain: Chain, sourcePackage: string, stopper: PackageResult | undefined): Promise<PackageResult> {
  const { engine, flow, request, step, ended, said } = chain;
  const name = basename(sourcePackage);
  const directory = flow.results(request, name);
  const outcome = directory && flow.outcome(directory);
  if (directory !== undefined && outcome === 'built')
    return { directory, outcome, packages: packagesIn(directory), logs: logsIn(engine, directory).slice(0, 1), passedOver: [] };
  const there = { directory: directory ?? request.directory, packages: [], logs: logsIn(engine, directory), passedOver: packagesIn(directory) };
  const hasBegun = said.has(name);
  if (ended.how === 'interrupted' && outcome === undefined && (hasBegun || !stopper)) return { ...there, outcome: 'interrupted', diagnosis: interrupted };
  // where the program ended before it came to any of them, the first has to tell why
  if (stopper && !hasBegun && outcome === undefined) return notReached(there, sourcePackage, stopper);
  if (endedWell(ended) && outcome === undefined)
    return { ...there, outcome: 'failed', diagnosis: { phase: engine.name, message: `${engine.name} ended well and left no results of ${name}` } };
  const log = directory === undefined ? undefined : await readLog(join(directory, engine.logs[0]));
  const words = said.get(name) ?? lastLines(step.output, linesKept);
  return {
    ...there,
    outcome: 'failed',
    diagnosis: engine.diagnose({ step, ended, request, log, state: directory === undefined ? '' : readState(directory), said: words }),
  };
}

/** A package that the chain did not come to, because of one before it. */
export function notReached({ directory }: Pick<BuildRequest, 'directory'>, sourcePackage: string, stopper: PackageResult): PackageResult {
  const other = basename(stopper.sourcePackage ?? stopper.subject ?? '');
  const message = stopper.outcome === 'interrupted' ? 'not built: the build was interrupted before' : `not built: ${other} was not built`;
  return { directory, outcome: 'not-reached', packages: [], logs: [], passedOver: [], sourcePackage, diagnosis: { phase: 'chain', message } };
}
