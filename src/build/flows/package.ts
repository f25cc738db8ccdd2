import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, PackageFlow } from '../engine.js';
import type { BuildRequest } from '../request.js';
import { packagesIn } from '../results/files.js';
import type { PackageResult } from '../results/result.js';
import { endedWell, type FlowOptions, failedStep, logsOf, runStep } from './step.js';

/** Builds the packages of a source package. */
export async function buildPackages(
  engine: Engine,
  { packageStep }: PackageFlow,
  request: BuildRequest,
  sourcePackage: string,
  options: FlowOptions,
): Promise<PackageResult> {
  const { directory } = request;
  const step = packageStep(request, sourcePackage);
  const ended = await runStep(engine, step, request, options);
  if (!endedWell(ended)) return { ...(await failedStep(engine, step, request, ended)), sourcePackage };
  rmSync(join(directory, 'work'), { recursive: true, force: true });
  // of a build that ended well the other logs say nothing more
  return { directory, outcome: 'built', packages: packagesIn(directory), logs: logsOf(engine, step).slice(0, 1), passedOver: [] };
}
