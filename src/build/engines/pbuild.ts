import { join } from 'node:path';
import type { Engine, ProjectRun } from '../engine.js';
import type { BuildRequest, ProjectSubject } from '../request.js';
import { lastLines } from '../results/files.js';
import { diagnosisOfWords } from './pbuild/diagnose.js';
import { presetFault } from './pbuild/presets.js';
import { ownPackage, projectAt } from './pbuild/project.js';
import { resultsOf } from './pbuild/results.js';
import { progressOf, talkReader } from './pbuild/talk.js';

/** pbuild (obs-build): builds the packages of a project, each in a root of its own, in the order that their dependencies ask for. */
export const pbuild: Engine = {
  name: 'pbuild',
  program: 'pbuild',
  missing: 'it comes with obs-build from 2021 on (openSUSE: zypper install build; else https://github.com/openSUSE/obs-build)',
  // it takes down what it has mounted
  grace: 30_000,
  refuses: {
    sources: 'the sources of a package lie beside its spec',
    'unique-ext': 'a root of its own is named behind the others: -- --root DIR',
    'enable-network': 'a chroot has the network in any case, and a virtual machine gets it so: -- --vm-network',
    undefine: 'it can only define',
    chain: 'it orders the packages of a project by itself: speclint build PROJECT --engine pbuild',
  },
  ours: /^(?:--$|--?(?:preset|arch|single|define|with|without|orphan|orphan-multi|result|result-pkg|result-code|list-?presets|help|h|repoquery|repoquery-host|shell|shell-cmd|shell-after-fail|extra-?packs|X)(?:=|$))/,
  room: ({ passedOn }) => rootIn(passedOn),
  progress: progressOf,
  logs: ['_log'],
  diagnose: diagnosisOfWords,
  fault: ({ subject }, roots) =>
    'project' in subject ? roots.map((root) => presetFault(subject.project, root)).find((fault) => fault !== undefined) : undefined,
  project: { subject: projectAt, begin },
};

function begin(request: BuildRequest, project: ProjectSubject): ProjectRun {
  const { hear, talk } = talkReader();
  const { directory, timeout } = request;
  const step = {
    makes: 'packages',
    args: argumentsOf(request, project),
    directory,
    output: join(directory, 'pbuild.log'),
    timeout,
    chroot: () => (isInChroot(request.passedOn) ? talk.area : undefined),
  } as const;
  const results: ProjectRun['results'] = (ended, signal) => {
    // the end of a talk that came faster than it was followed
    for (const line of lastLines(step.output, 20)) hear(line);
    return resultsOf({ request, project, step, ended, talk }, signal);
  };
  return { step, onLine: hear, results };
}

/** The user's come first, so that those which say what is built hold. */
function argumentsOf({ root, arch, defines, with: withs, without, passedOn }: BuildRequest, { project, packages }: ProjectSubject): string[] {
  return [
    ...passedOn,
    ...(root === undefined ? [] : ['--preset', root]),
    ...(arch === undefined ? [] : ['--arch', arch]),
    ...defines.flatMap((text) => ['--define', text]),
    ...withs.flatMap((name) => ['--with', name]),
    ...without.flatMap((name) => ['--without', name]),
    ...packages.flatMap((name) => (name === ownPackage ? ['--orphan'] : ['--single', name])),
    '--',
    project,
  ];
}

/** Whether builds run as processes of this machine: for others than root it takes a virtual machine or a container unless told otherwise. */
function isInChroot(passedOn: readonly string[]): boolean {
  if (passedOn.some((word) => /^--?(?:xen|kvm|uml|qemu|emulator|zvm|lxc)(?:=|$)/.test(word))) return false;
  const type = lastSaidOf('vm-type', passedOn);
  return type === undefined ? process.getuid?.() === 0 : type === 'chroot' || type === 'none';
}

/** Where builds go: two in one place would take the root from under each other, since nothing locks it. */
const rootIn = (passedOn: readonly string[]): string => lastSaidOf('root', passedOn) ?? '/var/tmp/build-root';

/** What is said last of an option, in one word or in two, with one dash or two. */
function lastSaidOf(option: string, words: readonly string[]): string | undefined {
  const at = words.findLastIndex((word) => word.replace(/^--?/, '').split('=')[0] === option && word.startsWith('-'));
  const word = words[at];
  return word?.includes('=') ? word.slice(word.indexOf('=') + 1) : word === undefined ? undefined : words[at + 1];
}
