import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Engine, PackageFlow } from '../engine.js';
import { giveToCaller } from '../owner.js';
import { type BuildRequest, originals, type SpecSubject } from '../request.js';
import { packagesIn } from '../results/files.js';
import type { PackageResult } from '../results/result.js';
import { endedWell, type FlowOptions, failed, failedStep, runStep } from './step.js';

/** Makes the source package of a spec in the room for originals, which must be empty still. */
export async function makeSourcePackage(
  engine: Engine,
  { sourceStep }: PackageFlow,
  request: BuildRequest,
  subject: SpecSubject,
  options: FlowOptions,
): Promise<{ readonly sourcePackage: string } | { readonly failure: PackageResult }> {
  const step = sourceStep(request, subject);
  const ended = await runStep(engine, step, request, options);
  if (!endedWell(ended)) return { failure: { ...(await failedStep(engine, step, request, ended)), subject: subject.spec } };
  const [made, ...others] = packagesIn(step.directory);
  if (made !== undefined && others.length === 0) return { sourcePackage: made };
  const message = `${engine.name} ended well and wrote ${made === undefined ? 'no' : 'more than one'} source package`;
  return { failure: { ...failed(engine, step, { phase: 'source package', message }), subject: subject.spec } };
}

/** Copies a source package to the others that get built: rpm's own program removes what it has unpacked. */
export function copySourcePackage({ directory }: BuildRequest, sourcePackage: string): string {
  const copy = join(directory, originals, basename(sourcePackage));
  copyFileSync(sourcePackage, copy);
  giveToCaller(copy);
  return copy;
}
