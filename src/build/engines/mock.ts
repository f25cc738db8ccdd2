import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagnosisOfLog, endInWords } from '../diagnosis.js';
import type { Engine, Failure, Step } from '../engine.js';
import { type BuildRequest, originals } from '../request.js';
import type { Diagnosis } from '../results/result.js';

/** mock: builds in a root of its own that it fills from the repositories of its configuration. The configuration is code; only mock reads it. */
export const mock: Engine = {
  name: 'mock',
  program: 'mock',
  missing:
    'install it and join its group (dnf install mock; usermod -a -G mock USER, then log in anew), or build on this machine as this user with --engine rpmbuild',
  // it takes its root down before it ends
  grace: 60_000,
  refuses: { undefine: 'it can only define macros' },
  ours: /^(?:-r|--root|--resultdir|--rebuild|--buildsrpm|--chain|--localrepo|--spec|--sources|--shell|--chroot|--clean|--scrub|--init|--install)(?:=|$)/,
  room: ({ root = 'default', uniqueExt = '' }) => `${root} ${uniqueExt}`,
  progress: (line) => /^Start: (.{1,100})$/.exec(line)?.[1],
  logs: ['build.log', 'root.log'],
  diagnose: (failure) => ofStatus(failure) ?? (failure.log && diagnosisOfLog(failure.log)) ?? { phase: 'mock', message: endInWords(failure, 'mock') },
  package: {
    sourceStep: (request, { spec, sources }) => {
      const directory = join(request.directory, originals);
      return step('source-package', request, directory, ['--buildsrpm', '--spec', spec, '--sources', sources, '--resultdir', directory]);
    },
    packageStep: (request, sourcePackage) =>
      step('packages', request, request.directory, ['--rebuild', sourcePackage, ...building(request), '--resultdir', request.directory]),
  },
  chain: {
    // it refuses --resultdir and makes results/CONFIGURATION/NAME-VERSION-RELEASE below its repository
    step: (request, sourcePackages) =>
      step('packages', request, request.directory, ['--chain', ...sourcePackages, ...building(request), '--localrepo', request.directory]),
    begins: (line) => /^INFO: Start chain build: (.+)$/.exec(line)?.[1],
    results: chainResults,
    outcome: (directory) => (existsSync(join(directory, 'success')) ? 'built' : existsSync(join(directory, 'fail')) ? 'failed' : undefined),
  },
};

function step(makes: Step['makes'], request: BuildRequest, directory: string, mode: readonly string[]): Step {
  const { root, arch, defines, with: withs, without, uniqueExt, passedOn } = request;
  const args = [
    ...(root === undefined ? [] : ['-r', root]),
    ...(arch === undefined ? [] : ['--arch', arch]),
    ...(uniqueExt === undefined ? [] : [`--uniqueext=${uniqueExt}`]),
    ...passedOn,
    ...defines.flatMap((text) => ['-D', text]),
    ...withs.flatMap((name) => ['--with', name]),
    ...without.flatMap((name) => ['--without', name]),
    ...mode,
  ];
  return { makes, args, directory, output: join(directory, 'mock.log') };
}

/** What holds for the building of packages alone. */
function building({ enableNetwork, timeout }: BuildRequest): string[] {
  return [...(enableNetwork ? ['--enable-network'] : []), ...(timeout === undefined ? [] : [`--rpmbuild_timeout=${timeout}`])];
}

/** mock calls the directory as the file of the source package, without its ending (backend.py), below one that is called as the configuration. */
function chainResults({ directory }: BuildRequest, sourcePackage: string): string | undefined {
  const top = join(directory, 'results');
  const configurations = existsSync(top) ? readdirSync(top) : [];
  return configurations.map((name) => join(top, name, basename(sourcePackage).replace('.src.rpm', ''))).find((path) => existsSync(path));
}

/** Statuses of mock 6.7 and 2.12 that say by themselves what was wrong (exception.py, and seen); 1 says nothing: any rpmbuild that failed ends so. */
function ofStatus(failure: Failure): Diagnosis | undefined {
  const { ended, request, state, said } = failure;
  if (ended.how !== 'exited') return undefined;
  const words = said.length === 0 ? '' : ` mock said: ${said.join(' | ').slice(0, 600)}`;
  const config = request.root ?? 'default';
  switch (ended.status) {
    case 2:
      return {
        phase: 'start of mock',
        message: `mock did not take its command line, or could not become root: is this user in the group "mock"?${words}`,
      };
    case 3:
      return { phase: 'configuration', message: `mock could not read its configuration "${config}".${words}` };
    case 5:
      return { phase: 'start of mock', message: `mock did not take its command line.${words}` };
    case 11:
      return {
        phase: 'time limit',
        message: `the build took longer than ${request.timeout ?? 'mock allows'}${request.timeout ? ' s (--rpmbuild-timeout)' : ''}`,
      };
    case 30:
      return withoutPackages(failure, config, words);
    case 60:
      return {
        phase: 'lock',
        message: `another build holds the root of "${config}". Wait for it, or build in a root of its own: --unique-ext NAME`,
      };
    case 70:
      return { phase: 'result directory', message: `mock could not make its result directory.${words}` };
    default:
      return state === '' && ended.status === 1 ? { phase: 'start of mock', message: `mock gave up before it built anything.${words}` } : undefined;
  }
}

/** Nobody provides what the root, or the package, needs. */
function withoutPackages({ state, log, said }: Failure, config: string, words: string): Diagnosis {
  if (!state.includes('Start: build phase'))
    return {
      phase: 'root',
      message: `the root of "${config}" could not be filled: is a repository out of reach, or a package of the configuration gone?${words}`,
    };
  const known = log && diagnosisOfLog(log);
  if (known?.phase === 'build dependencies') return known;
  const missing = said.flatMap((line) => /^No matching package to install: '(.+)'$/.exec(line)?.[1] ?? []);
  const names = missing.length > 0 ? `: ${missing.join(', ')}` : `.${words}`;
  return { phase: 'build dependencies', message: `build dependencies are missing${names}` };
}
