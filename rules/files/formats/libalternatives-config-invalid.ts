import { defineRule, type PackageFacts, type PackageFile } from '../../../src/policy/index.js';
import { isGhost } from '../../data/paths/file-type.js';
import { baseName } from '../../data/paths/install-path.js';
import { type AlternativeProblem, alternativeProblems } from '../../reading/formats/libalternatives.js';
import { filesBelow, isInPackage, symbolicLinks } from '../../reading/package/files.js';

const root = '/usr/share/libalternatives';
const link = { path: '/usr/bin/demo', linkTo: 'alts' };
const config = `${root}/demo/20.conf`;
const program = { path: '/usr/bin/demo-2', mode: 0o755, content: '#!/bin/sh\n' };
const requires = ['alts'];
const withConfig = (content: string) => ({ packages: [{ requires, files: [link, program, { path: config, content }] }] });

export default defineRule({
  meta: {
    id: 'libalternatives-config-invalid',
    category: 'files',
    summary: 'A command that alts starts has no configuration that leads to a program',
    why: 'The command is a link to alts, which looks in /usr/share/libalternatives/COMMAND for what to start. Without a file there, without the program that it names, or without alts itself, the command fails.',
    source: {
      document: 'libalternatives',
      heading: 'Configuration files; Packaging',
      strength: 'MUST',
      url: 'https://github.com/openSUSE/libalternatives',
    },
    level: 'warning',
    needs: [`text:${root}/*`],
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: [
        'alts-requirement-missed',
        'libalternatives-directory-not-exists',
        'empty-libalternatives-directory',
        'libalternatives-conf-not-found',
        'wrong-entry-format',
        'multiple-entries',
        'double-entries',
        'binary-entry-value-not-found',
        'man-entry-value-not-found',
        'wrong-tag-found',
        'wrong-or-missed-binary-entry',
      ],
      rpminspect: [],
    },
    examples: {
      bad: [
        { packages: [{ requires, files: [link] }], findings: [{ file: link.path, level: 'error', message: '/usr/share/libalternatives/demo' }] },
        {
          title: 'alts is not required',
          packages: [{ files: [link, program, { path: config, content: 'binary=/usr/bin/demo-2\n' }] }],
          findings: [{ level: 'warning', message: 'Requires: alts' }],
        },
        {
          title: 'A program and a page that are not there',
          ...withConfig('binary=/usr/bin/demo-3\nman=demo-3.1\n'),
          findings: [
            { file: config, level: 'error', message: 'Line 1: /usr/bin/demo-3' },
            { level: 'warning', message: 'Line 2: ' },
          ],
        },
        {
          title: 'No program at all, words that nobody reads',
          ...withConfig('binaries=/usr/bin/demo-2\nman\n'),
          findings: [
            { file: config, level: 'warning', message: '"binaries"' },
            { file: config, level: 'warning', message: 'Line 2' },
            { file: config, level: 'error', message: 'names no program' },
          ],
        },
        {
          title: 'Configuration that is a %ghost',
          packages: [{ requires, files: [link, { path: config, flags: ['ghost'] }] }],
          findings: [{ file: config, level: 'note' }],
        },
      ],
      good: [
        withConfig('binary=/usr/bin/demo-2\ngroup=demo, demo-tool\noptions=KeepArgv0\n'),
        { title: 'The package of alts itself', packages: [{ name: 'alts', files: [{ path: '/usr/bin/alts', mode: 0o755 }] }] },
        { title: 'A link to something else', packages: [{ files: [{ path: '/usr/bin/demo', linkTo: 'demo-2' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      const links = symbolicLinks(pkg).filter(({ linkTo = '' }) => linkTo === 'alts' || linkTo.endsWith('bin/alts'));
      const configs = filesBelow(pkg, root).filter(({ path }) => path.endsWith('.conf'));
      if (links.length + configs.length === 0 || pkg.name === 'alts') return;
      const tell = (file: string, problem: AlternativeProblem) => report({ file, ...problem });
      for (const { path } of links) {
        const fault = unconfigured(pkg, path);
        if (fault) tell(path, fault);
      }
      const has = (path: string): boolean => set.packages.some((other) => other.kind === 'rpm' && isInPackage(other, path));
      const hasPage = (page: string): boolean => set.packages.some((other) => filesBelow(other, '/usr/share/man').some(({ path }) => isPage(path, page)));
      for (const file of configs) for (const problem of problemsOf(file, has, hasPage)) tell(file.path, problem);
      if (!requiresAlts(pkg))
        report({ message: 'Nothing brings alts, which the commands are links to. Add Requires: alts.', rpmlint: 'alts-requirement-missed' });
    },
  },
});

function unconfigured(pkg: PackageFacts, path: string): AlternativeProblem | undefined {
  const directory = `${root}/${baseName(path)}`;
  if (filesBelow(pkg, directory).some((file) => file.path.endsWith('.conf'))) return undefined;
  return {
    message: `The package has no configuration in ${directory} that says what ${path} starts. Install one: PRIORITY.conf with a line binary=PATH.`,
    level: 'error',
    rpmlint: isInPackage(pkg, directory) ? 'empty-libalternatives-directory' : 'libalternatives-directory-not-exists',
  };
}

function problemsOf(file: PackageFile, has: (path: string) => boolean, hasPage: (page: string) => boolean): readonly AlternativeProblem[] {
  if (isGhost(file))
    return [
      { message: 'The configuration is a %ghost: the command fails until somebody writes it.', level: 'note', rpmlint: 'libalternatives-conf-not-found' },
    ];
  const text = file.content?.kind === 'empty' ? '' : file.content?.text;
  return text === undefined ? [] : alternativeProblems(text, has, hasPage);
}

const requiresAlts = ({ dependencies }: PackageFacts): boolean =>
  [...dependencies.requires, ...dependencies.provides].some(({ name }) => name === 'alts' || name === '/usr/bin/alts');

/** A page's file may be compressed. */
const isPage = (path: string, page: string): boolean => baseName(path) === page || baseName(path).startsWith(`${page}.`);
