import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Engine, EngineOption } from '../../build/engine.js';
import { engines } from '../../build/engines/all.js';
import { pathFault } from '../../build/names.js';
import { engineFault } from '../../build/preflight.js';
import type { BuildRequest } from '../../build/request.js';
import { wholeNumber } from '../command-line.js';
import type { Arguments } from '../options.js';
import { UsageError } from '../usage-error.js';
import { freshDirectory } from './result-directory.js';
import { subjectOf } from './subject.js';
import { definition, passable, plainNames } from './words.js';

type Given = Arguments['options'];

export interface Plan {
  readonly engine: Engine;
  /** In the order of the command line. */
  readonly requests: readonly [BuildRequest, ...BuildRequest[]];
  /** Builds in work at the same time, as far as they do not share a room. */
  readonly jobs: number;
}

/** What a command line wants to have built. Nothing is written before all of it is understood. @throws UsageError */
export function planBuild(subject: string | undefined, given: Given, passedOn: readonly string[]): Plan {
  const engine = engineOf(given);
  const common = {
    subject: subjectOf(engine, subject, given, passedOn),
    defines: (given.define ?? []).map(definition),
    undefines: plainNames(given.undefine, '--undefine'),
    with: plainNames(given.with, '--with'),
    without: plainNames(given.without, '--without'),
    enableNetwork: given['enable-network'] ?? false,
    timeout: given['rpmbuild-timeout'] === undefined ? undefined : wholeNumber(given['rpmbuild-timeout'], '--rpmbuild-timeout', 1),
    uniqueExt: plainNames(given['unique-ext'] === undefined ? [] : [given['unique-ext']], '--unique-ext')[0],
    passedOn: passable(passedOn, engine.ours),
  };
  const jobs = given.jobs === undefined ? 1 : wholeNumber(given.jobs, '--jobs', 1);
  const roots = (given.root ?? []).map(rootOf);
  const targets = targetsOf(roots, plainNames(given.arch, '--arch'));
  const fault = engineFault(engine, common, roots);
  if (fault !== undefined) throw new UsageError(fault);
  const directory = freshDirectory(given.resultdir);
  const [first, ...others] = targets.map(
    ({ label, root, arch }): BuildRequest => ({ ...common, root, arch, directory: targets.length === 1 ? directory : join(directory, label) }),
  );
  return { engine, requests: [first as BuildRequest, ...others], jobs };
}

/** What an engine has no notion of is refused: silently left out, it would not do what its user relies on. */
function engineOf(given: Given): Engine {
  const engine = given.engine === undefined ? engines[0] : engines.find(({ name }) => name === given.engine);
  if (!engine) throw new UsageError(`--engine ${given.engine}: expected one of ${engines.map(({ name }) => name).join(', ')}`);
  for (const [option, why] of Object.entries(engine.refuses) as [EngineOption, string][])
    if (given[option] !== undefined) throw new UsageError(`${option === 'root' ? '-r' : `--${option}`}: ${engine.name} has no such option: ${why}`);
  return engine;
}

interface Target {
  readonly root?: string | undefined;
  readonly arch?: string | undefined;
  /** The name of its directory, where there are several. */
  readonly label: string;
}

function targetsOf(roots: readonly string[], archs: readonly string[]): Target[] {
  const targets = (roots.length > 0 ? roots : [undefined]).flatMap((root) => (archs.length > 0 ? archs : [undefined]).map((arch) => ({ root, arch })));
  const labelled = targets.map(({ root, arch }) => {
    const label = [...(root === undefined ? [] : [basename(root, '.cfg')]), ...(arch === undefined ? [] : [arch])].join('-');
    return { root, arch, label };
  });
  const labels = labelled.map(({ label }) => label);
  const double = labels.find((label, at) => labels.indexOf(label) < at);
  if (double !== undefined) throw new UsageError(`-r, --arch: two builds would be called ${double}, and their directories of results as well`);
  return labelled;
}

function rootOf(root: string): string {
  if (!root.endsWith('.cfg')) return plainNames([root], '-r')[0] as string;
  const file = resolve(root);
  const fault = pathFault(file) ?? (existsSync(file) ? undefined : 'there is no such file');
  if (fault !== undefined) throw new UsageError(`-r ${root}: ${fault}`);
  return file;
}
