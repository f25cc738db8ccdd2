import { join } from 'node:path';
import { diagnosisOfLog, endInWords } from '../diagnosis.js';
import type { Engine, Step } from '../engine.js';
import { type BuildRequest, originals } from '../request.js';

/** rpm's own program. It builds on this machine and as this user: nothing keeps a spec's scripts from what the user may touch. */
export const rpmbuild: Engine = {
  name: 'rpmbuild',
  program: 'rpmbuild',
  missing: 'install it (Fedora and its relatives: dnf install rpm-build; openSUSE: zypper install rpm-build; Debian: apt install rpm)',
  grace: 5000,
  refuses: {
    root: 'it builds on this machine as it is and has no configurations',
    'unique-ext': 'it has no root',
    'enable-network': 'it keeps no build from the network',
    chain: 'it installs nothing, so that no package could use those before it. mock can: --engine mock',
  },
  ours: /^(?:-[brt][a-z]|--rebuild|--recompile|--nobuild|--eval|-E|--showrc|--root|-r|--resultdir)(?:=|$)/,
  // each has its own directories
  room: ({ directory }) => directory,
  progress: (line) => section.exec(line)?.[1] ?? (line.startsWith('Processing files: ') ? 'packaging' : undefined),
  logs: ['build.log'],
  package: {
    sourceStep: (request, { spec, sources }) =>
      // as mock does: what the machine lacks is told when the packages are made
      step('source-package', request, ['-bs', '--nodeps', ...define('_sourcedir', sources), ...define('_srcrpmdir', join(request.directory, originals)), spec]),
    packageStep: (request, sourcePackage) => step('packages', request, ['-ra', '--clean', ...define('_srcrpmdir', request.directory), sourcePackage]),
  },
  diagnose(failure) {
    const { ended, log, request } = failure;
    if (ended.how === 'timed-out') return { phase: 'time limit', message: `the build took longer than ${request.timeout} s (--rpmbuild-timeout)` };
    return (log && diagnosisOfLog(log)) ?? { phase: 'rpmbuild', message: endInWords(failure, 'rpmbuild') };
  },
};

/** What rpm runs besides (`%license`, `%mkbuilddir`, `rmbuild` …) differs from version to version, and is over at once. */
const section = /^Executing\((%(?:prep|generate_buildrequires|conf|build|install|check))\): /;

function step(makes: Step['makes'], request: BuildRequest, [mode, ...rest]: readonly [string, ...string[]]): Step {
  const { directory, timeout } = request;
  const last = rest.pop() as string;
  const args = [mode, ...options(request), ...rest, last];
  const words = args.map((word) => (/^[\w./=+:-]+$/.test(word) && word !== last ? word : `'${word}'`));
  // the log names the command as mock's does, so that it tells whose log it is
  return {
    makes,
    args,
    directory: makes === 'packages' ? directory : join(directory, originals),
    output: join(directory, 'build.log'),
    heading: `Executing command: rpmbuild ${words.join(' ')}`,
    timeout,
  };
}

/** The user's come first, so that those which say where everything lies hold. */
function options({ directory, arch, defines, undefines, with: withs, without, passedOn }: BuildRequest): string[] {
  return [
    ...passedOn,
    ...(arch === undefined ? [] : ['--target', arch]),
    ...defines.flatMap((text) => ['--define', text]),
    ...undefines.flatMap((name) => ['--undefine', name]),
    ...withs.flatMap((name) => ['--with', name]),
    ...without.flatMap((name) => ['--without', name]),
    ...define('_topdir', join(directory, 'work')),
    ...define('_tmppath', join(directory, 'work/tmp')),
    ...define('_rpmdir', directory),
    // all in one directory, as mock and pbuild leave them
    ...define('_build_name_fmt', '%%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm'),
  ];
}

const define = (name: string, value: string): string[] => ['--define', `${name} ${value}`];
