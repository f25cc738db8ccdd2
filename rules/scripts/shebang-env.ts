import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBelowPattern } from '../data/paths/directory-pattern.js';
import { wordListOption } from '../data/word-list-option.js';
import { type EnvCall, shown } from './shebang/parse.js';
import { executableScripts, sampleLevel } from './shebang/scripts.js';

export default defineRule<{ intended: readonly string[] }>({
  meta: {
    id: 'shebang-env',
    category: 'scripts',
    summary: 'A script is started through env',
    why:
      "env takes the first program of that name on the caller's PATH, which need not be the one that the package was tested with; and rpm then requires /usr/bin/env, " +
      'not the interpreter. brp-mangle-shebangs rewrites such lines in a build, so one that is left slipped past it.',
    source: fedoraGuidelines('Shebang Lines', 'MUST NOT'),
    level: 'error',
    needs: ['first-line'],
    fix: 'none',
    securitySeverity: 4.8,
    precision: 'very-high',
    options: wordListOption('intended', 'Paths that %__brp_mangle_shebangs_exclude_from leaves alone on purpose; * stands for any text in one name'),
    equivalents: { rpmlint: ['env-script-interpreter'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/env python3\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: 'Write "#!/usr/bin/python3"' }],
        },
        {
          title: 'env from any directory, or from none, with blanks before it',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/bin/env perl\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!env bash\n' },
                { path: '/usr/bin/c', mode: 0o755, content: '#!/usr/local/bin/env x\n' },
                { path: '/usr/bin/d', mode: 0o755, content: '#! \t/usr/bin/env x\n' },
              ],
            },
          ],
          findings: [{ message: '#!/usr/bin/perl' }, { message: '#!/usr/bin/bash' }, { message: '#!/usr/bin/x' }, { message: '#!/usr/bin/x' }],
        },
        {
          title: 'Options, an absolute program, and an unversioned Python',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/usr/bin/env -S python3 -u\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/usr/bin/env /usr/bin/python3\n' },
                { path: '/usr/bin/c', mode: 0o755, content: '#!/usr/bin/env python\n' },
              ],
            },
          ],
          findings: [{ message: '"#!/usr/bin/python3 -u"' }, { message: '"#!/usr/bin/python3"' }, { message: '"#!/usr/bin/python3"' }],
        },
        {
          title: 'A variable is set: no first line can do that without env',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/env FOO=1 bash\n' }] }],
          findings: [{ level: 'error', message: 'set FOO=1 in the script' }],
        },
        {
          title: 'env without a program',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/env\n' }] }],
          findings: [{ message: 'full path of the interpreter' }],
        },
        {
          title: 'Documentation, test data and templates',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/demo/run', mode: 0o755, content: '#!/usr/bin/env perl\n' },
                { path: '/usr/lib/python3.13/site-packages/demo/tests/run', mode: 0o755, content: '#!/usr/bin/env perl\n' },
                { path: '/usr/share/demo/run.j2', mode: 0o755, content: '#!/usr/bin/env perl\n' },
              ],
            },
          ],
          findings: [{ level: 'note' }, { level: 'note' }, { level: 'note' }],
        },
        {
          title: 'A path that the build leaves alone on purpose',
          packages: [{ files: [{ path: '/usr/libexec/demo/poly', mode: 0o755, content: '#!/usr/bin/env perl\n' }] }],
          options: { intended: ['/usr/libexec/demo/poly'] },
          findings: [{ level: 'note', message: 'on purpose' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python3\n' }] }] },
        {
          title: 'A file that is not executable has a rule of its own',
          packages: [{ files: [{ path: '/usr/share/demo/run.py', content: '#!/usr/bin/env python3\n' }] }],
        },
        { title: 'Only a name that begins alike', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/envoy\n' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { options, report }) {
      for (const { file, shebang } of executableScripts(pkg)) {
        if (!shebang.env) continue;
        const intended = options.intended.some((pattern) => isBelowPattern(file.path, pattern));
        const advice = intended ? 'The configuration says that it is on purpose.' : adviceFor(shebang.env);
        report({
          file: file.path,
          message: `"${shown(shebang)}" starts the script through env. ${advice}`,
          ...(intended ? { level: 'note' } : sampleLevel(file)),
        });
      }
    },
  },
});

function adviceFor({ program, arguments: rest, assignments }: EnvCall): string {
  const path = program?.startsWith('/') ? program : program && !program.includes('/') ? `/usr/bin/${program === 'python' ? 'python3' : program}` : undefined;
  if (path === undefined) return 'Write the full path of the interpreter (a patch, or sed in %prep).';
  if (assignments.length > 0) return `Write "#!${path}" and set ${assignments.join(' ')} in the script; brp-mangle-shebangs cannot translate this line.`;
  return `Write "#!${[path, ...rest].join(' ')}" (a patch, or sed in %prep).`;
}
