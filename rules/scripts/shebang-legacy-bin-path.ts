import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { wordListOption } from '../data/word-list-option.js';
import { executableScripts } from './shebang/scripts.js';

export default defineRule<{ allow: readonly string[] }>({
  meta: {
    id: 'shebang-legacy-bin-path',
    category: 'scripts',
    summary: 'The interpreter of a script is named by its path from before the usr-merge',
    why: 'rpm records the path as written as a requirement, so that somebody must provide exactly /sbin/x. brp-mangle-shebangs rewrites /bin but leaves /sbin.',
    source: fedoraGuidelines('Merged file system layout', 'SHOULD NOT'),
    level: 'off',
    needs: ['first-line'],
    fix: 'none',
    precision: 'high',
    options: wordListOption('allow', 'Old paths that every system provides', ['/bin/sh', '/bin/bash', '/bin/false']),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              files: [
                { path: '/etc/init.d/demo', mode: 0o755, content: '#!/sbin/openrc-run\n' },
                { path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/perl -w\n' },
              ],
            },
          ],
          findings: [
            { file: '/etc/init.d/demo', level: 'note', message: '/usr/sbin/openrc-run' },
            { file: '/usr/bin/demo', level: 'note', message: '/usr/bin/perl' },
          ],
        },
        {
          title: 'Where the policy allows none',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/sh\n' }] }],
          options: { allow: [] },
          findings: [{ message: '/usr/bin/sh' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/perl\n' }] }] },
        {
          title: 'Paths that every system provides',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/bin/sh\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/bin/bash\n' },
              ],
            },
          ],
        },
        { title: 'env has a rule of its own', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/env perl\n' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { options, report }) {
      for (const { file, shebang } of executableScripts(pkg)) {
        const { interpreter } = shebang;
        if (!/^\/s?bin\//.test(interpreter) || shebang.env || options.allow.includes(interpreter)) continue;
        report({
          file: file.path,
          level: 'note',
          message: `The interpreter ${interpreter} is named by its path from before the usr-merge. Write /usr${interpreter}.`,
        });
      }
    },
  },
});
