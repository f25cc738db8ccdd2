import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { baseName, components, directoryOf, mergedUsr } from '../data/paths/install-path.js';
import { isSample } from '../data/paths/samples.js';
import { shown } from './shebang/parse.js';
import { scripts } from './shebang/scripts.js';

/** Modules that name an interpreter for editors and for running them by hand with it. */
const librarySuffixes = ['.pm', '.pod', '.rb'];
/** Their files are meant to be copied and made executable by the user. */
const copiedDirectories = new Set(['skel', 'contrib']);
/** An interpreter that keeps a file from being started at all: the idiom of files that are only sourced. */
const refusers = ['false', 'true', 'nologin'];

export default defineRule({
  meta: {
    id: 'shebang-on-non-executable',
    category: 'scripts',
    summary: 'A file that is not executable begins with "#!"',
    why: 'Either the file is meant to be started and its execute bit was lost, or it is a module or sourced file and the line says something untrue.',
    source: fedoraGuidelines('Shebang Lines', 'SHOULD NOT'),
    level: 'warning',
    needs: ['first-line'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['non-executable-script', 'sourced-script-with-shebang'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/lib/python3.13/site-packages/demo/cli.py', content: '#!/usr/bin/python3\n' }] }],
          findings: [{ file: '/usr/lib/python3.13/site-packages/demo/cli.py', level: 'warning', message: 'Remove the line' }],
        },
        {
          title: 'Among programs the execute bit is missing',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', content: '#!/bin/sh\n' },
                { path: '/sbin/demo-admin', content: '#!/usr/bin/env perl\n' },
              ],
            },
          ],
          findings: [
            { level: 'error', message: 'Set the execute bit' },
            { level: 'error', message: 'Set the execute bit' },
          ],
        },
        {
          title: 'openSUSE: an error in /usr/bin only',
          profile: 'opensuse',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', content: '#!/bin/sh\n' },
                { path: '/usr/sbin/demo', content: '#!/bin/sh\n' },
              ],
            },
          ],
          findings: [{ level: 'error' }, { level: 'warning' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/lib/python3.13/site-packages/demo/cli.py', content: 'import demo\n' },
                { path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python3\n' },
              ],
            },
          ],
        },
        {
          title: 'Perl modules and Ruby libraries',
          packages: [
            {
              files: [
                { path: '/usr/share/perl5/vendor_perl/Demo.pm', content: '#!/usr/bin/perl\n' },
                { path: '/usr/share/gems/gems/demo-1/lib/demo.rb', content: '#!/usr/bin/ruby\n' },
              ],
            },
          ],
        },
        {
          title: 'Documentation, examples, test data, templates, and files to be copied by the user',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/demo/run.sh', content: '#!/bin/sh\n' },
                { path: '/usr/share/demo/examples/run.sh', content: '#!/bin/sh\n' },
                { path: '/usr/share/demo/tests/data.py', content: '#!/usr/bin/python3\n' },
                { path: '/usr/share/demo/hook.sh.in', content: '#!@SHELL@\n' },
                { path: '/etc/skel/.xinitrc', content: '#!/bin/sh\n' },
                { path: '/usr/share/demo/contrib/hook', content: '#!/bin/sh\n' },
              ],
            },
          ],
        },
        {
          title: 'A file that is only sourced and refuses to run',
          packages: [{ files: [{ path: '/usr/share/demo/functions.sh', content: '#!/bin/false\n' }] }],
        },
        { title: 'An export list for the linker of AIX', packages: [{ files: [{ path: '/usr/lib64/demo/demo.exp', content: '#! .\ndemo_open\n' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { profiles, report }) {
      for (const { file, shebang, executable } of scripts(pkg)) {
        if (executable || isExempt(file) || refusers.includes(baseName(shebang.interpreter)) || shebang.interpreter === '.') continue;
        const directory = mergedUsr(directoryOf(file.path));
        const isProgram = directory === '/usr/bin' || directory === '/usr/sbin';
        const isError = directory === '/usr/bin' || (isProgram && !profiles.includes('opensuse'));
        const advice = isProgram
          ? 'Set the execute bit in %install.'
          : 'Remove the line in %prep (sed -i 1d), or set the execute bit if the file is meant to be started.';
        report({ file: file.path, message: `The file is not executable but begins with "${shown(shebang)}". ${advice}`, ...(isError && { level: 'error' }) });
      }
    },
  },
});

function isExempt(file: PackageFile): boolean {
  const isLibrary = librarySuffixes.some((suffix) => baseName(file.path).endsWith(suffix));
  return isLibrary || isSample(file) || components(file.path).some((name) => copiedDirectories.has(name));
}
