import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.js';
import { buildChain, notReached } from './flows/chain.js';
import { buildPackages } from './flows/package.js';
import { buildProject } from './flows/project.js';
import { copySourcePackage, makeSourcePackage } from './flows/source-package.js';
import { type FlowOptions, logsIn } from './flows/step.js';
import { makeDirectory } from './owner.js';
import { type BuildRequest, originals, type SpecSubject, type Subject } from './request.js';
import { fileFault } from './results/file-fault.js';
import { packagesIn } from './results/files.js';
import type { BuildResult, Diagnosis, PackageResult } from './results/result.js';

/** A build whose source packages are there and can be looked at before anything is built of them. */
export interface Prepared {
  readonly request: BuildRequest;
  /** In the order in which they get built; empty for a project. */
  readonly sourcePackages: readonly string[];
}

/** Makes the source package of a spec, and copies those that were given; the results of a build that does not even come to that. */
export async function prepare(engine: Engine, request: BuildRequest, options: FlowOptions): Promise<Prepared | { readonly results: readonly BuildResult[] }> {
  const { subject, directory } = request;
  const { given, spec } = partsOf(subject);
  if (options.signal.aborted) return { results: leftOut(engine, request, { phase: 'interrupted', message: 'not built: the run was interrupted before' }) };
  if ('project' in subject) return { request, sourcePackages: [] };
  try {
    makeDirectory(join(directory, originals));
    // first, as long as nothing else lies there
    const made = spec && (await makeSourcePackage(engine, flowOf(engine, 'package'), request, spec, options));
    if (made && 'failure' in made) return { results: named(engine, request, [...given.map((one) => notReached(request, one, made.failure)), made.failure]) };
    const copies = given.map((one) => copySourcePackage(request, one));
    return { request, sourcePackages: made ? [...copies, made.sourcePackage] : copies };
  } catch (error) {
    return { results: named(engine, request, ofFault(error, engine, request)) };
  }
}

/** Builds what was prepared; a result for each package, in the order in which they were to be built. */
export async function build(engine: Engine, { request, sourcePackages }: Prepared, options: FlowOptions): Promise<readonly BuildResult[]> {
  const { subject } = request;
  const run = async (): Promise<readonly PackageResult[]> => {
    if ('project' in subject) return buildProject(engine, flowOf(engine, 'project'), request, subject, options);
    if ('chain' in subject) return buildChain(engine, flowOf(engine, 'chain'), request, sourcePackages, options);
    return [await buildPackages(engine, flowOf(engine, 'package'), request, sourcePackages[0] as string, options)];
  };
  return named(engine, request, await run().catch((error: unknown) => ofFault(error, engine, request, sourcePackages)));
}

/** The results of a build that was not begun, and why it was not. */
export function leftOut(engine: Engine, request: BuildRequest, diagnosis: Diagnosis): BuildResult[] {
  const { directory } = request;
  const result: PackageResult = { directory, outcome: 'not-reached', packages: [], logs: [], passedOver: [], diagnosis };
  return named(
    engine,
    request,
    subjectsOf(request).map(() => result),
  );
}

/** The results with what they are of; those of a project know that themselves. */
function named(engine: Engine, request: BuildRequest, results: readonly PackageResult[]): BuildResult[] {
  const { given } = partsOf(request.subject);
  const subjects = subjectsOf(request);
  const { root, arch } = request;
  return results.map((result, at) => ({
    subject: subjects[at],
    ...result,
    // what was given is called as its user calls it
    sourcePackage: given[at] ?? result.sourcePackage,
    engine: engine.name,
    root,
    arch,
  }));
}

function subjectsOf({ subject }: BuildRequest): readonly string[] {
  if ('project' in subject) return [subject.project];
  const { given, spec } = partsOf(subject);
  return [...given, ...(spec ? [spec.spec] : [])];
}

/** The source packages that were given, and the spec that one has to be made of. */
function partsOf(subject: Subject): { readonly given: readonly string[]; readonly spec?: SpecSubject | undefined } {
  if ('chain' in subject) return { given: subject.chain, spec: subject.last };
  if ('spec' in subject) return { given: [], spec: subject };
  return { given: 'sourcePackage' in subject ? [subject.sourcePackage] : [] };
}

/** Which flows there are was looked at when the command line was understood. */
function flowOf<Name extends 'package' | 'chain' | 'project'>(engine: Engine, name: Name): NonNullable<Engine[Name]> {
  const flow = engine[name];
  if (!flow) throw new Error(`${engine.name} has no flow for a ${name}`);
  return flow;
}

/** The results where a file could not be read or written: of all that was to be built, there is none. */
function ofFault(error: unknown, engine: Engine, request: BuildRequest, made: readonly string[] = []): PackageResult[] {
  const diagnosis = fileFault(error, request.directory);
  if (!diagnosis) throw error;
  const { directory } = request;
  const [subject = '', ...others] = subjectsOf(request);
  const logs = logsIn(engine, directory);
  const sourcePackage = made.find((path) => existsSync(path));
  const first: PackageResult = { subject, directory, outcome: 'failed', packages: [], logs, passedOver: packagesIn(directory), sourcePackage, diagnosis };
  return [first, ...others.map((one) => notReached(request, one, first))];
}
