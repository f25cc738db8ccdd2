import { join } from 'node:path';
import { diagnosisOfLog, endInWords } from '../diagnosis.js';
import { type BuildRequest, type Diagnosis, type Engine, type Failure, originals, type Step } from '../engine.js';

/** mock: builds in a root of its own that it fills from the repositories of its configuration. The configuration is code; only mock reads it. */
export const mock: Engine = {
  name: 'mock',
  program: 'mock',
  missing:
    'install it and join its group (dnf install mock; usermod -a -G mock USER, then log in anew), or build on this machine as this user with --engine rpmbuild',
  // it takes its root down before it ends
  grace: 60_000,
  sourceStep: (request, { spec, sources }) =>
    step('source-package', request, join(request.directory, originals), ['--buildsrpm', '--spec', spec, '--sources', sources]),
  packageStep: (request, sourcePackage) =>
    step('packages', request, request.directory, [
      '--rebuild',
      sourcePackage,
      ...(request.enableNetwork ? ['--enable-network'] : []),
      ...(request.timeout === undefined ? [] : [`--rpmbuild_timeout=${request.timeout}`]),
    ]),
  progress: (line) => /^Start: (.{1,100})$/.exec(line)?.[1],
  logs: ['build.log', 'root.log'],
  diagnose: (failure) => ofStatus(failure) ?? (failure.log && diagnosisOfLog(failure.log)) ?? { phase: 'mock', message: endInWords(failure, 'mock') },
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
    '--resultdir',
    directory,
  ];
  return { makes, args, directory, output: join(directory, 'mock.log') };
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
