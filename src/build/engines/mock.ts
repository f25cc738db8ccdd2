import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Engine, Step } from '../engine.js';
import { accessFault } from '../mock/access.js';
import { configurationsFault } from '../mock/configurations.js';
import { diagnosisOfMock } from '../mock/diagnosis.js';
import { type BuildRequest, originals } from '../request.js';

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
  fault: ({ passedOn }, roots) => accessFault() ?? configurationsFault(roots, passedOn),
  diagnose: diagnosisOfMock,
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
