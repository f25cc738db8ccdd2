import type { Engine, ProjectFlow } from '../engine.js';
import type { BuildRequest, ProjectSubject } from '../request.js';
import type { PackageResult } from '../results/result.js';
import { endedWell, type FlowOptions, failedStep, runStep } from './step.js';

/** Has an engine build a project, and gives a result for each of its packages. */
export async function buildProject(
  engine: Engine,
  flow: ProjectFlow,
  request: BuildRequest,
  project: ProjectSubject,
  options: FlowOptions,
): Promise<PackageResult[]> {
  const { step, onLine, results } = flow.begin(request, project);
  const ended = await runStep(engine, step, request, options, onLine);
  const found = await results(ended, options.signal);
  // where no package tells what was wrong, the program itself has to
  const isTold = endedWell(ended) || found.some(({ outcome }) => outcome === 'failed' || outcome === 'interrupted');
  return isTold ? [...found] : [...found, { ...(await failedStep(engine, step, request, ended)), subject: project.project }];
}
