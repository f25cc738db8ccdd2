import { defineRule } from '../../src/policy/index.js';
import { baseName } from '../../src/text/paths.js';
import type { Shebang } from './shebang/parse.js';
import { executableScripts } from './shebang/scripts.js';

/** They read the first line themselves and split its options (perlrun(1), ruby(1)). */
const splitters = /^(?:perl|ruby|jruby)[0-9.]*$/;

export default defineRule({
  meta: {
    id: 'shebang-multiple-arguments',
    category: 'scripts',
    summary: 'The first line of a script has several arguments',
    why: 'The kernel hands everything behind the interpreter over as one argument, blanks included: "-e -u" becomes a single odd option.',
    source: {
      document: 'Linux manual pages',
      heading: 'execve(2), Interpreter scripts',
      strength: 'SHOULD NOT',
      url: 'https://man7.org/linux/man-pages/man2/execve.2.html',
    },
    level: 'note',
    needs: ['first-line'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/sh -e -u\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'note', message: '"-e -u"' }],
        },
        {
          title: 'env without -S',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/env python3 -u\n' }] }],
          findings: [{ message: '"python3 -u"' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/sh\nset -eu\n' }] }] },
        {
          title: 'Variables for env: shebang-env says what to do',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/env FOO=1 bash\n' }] }],
        },
        { title: 'One argument', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/make \t -f  \n' }] }] },
        {
          title: 'Interpreters that split by themselves, and env -S',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/usr/bin/perl -w -T\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/usr/bin/env -S python3 -u -B\n' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, shebang } of executableScripts(pkg)) {
        if (!hasSeveral(shebang)) continue;
        report({
          file: file.path,
          message: `The kernel hands "${shebang.argument}" over as one argument. Cluster the options (-eu), or set them inside the script.`,
        });
      }
    },
  },
});

function hasSeveral({ interpreter, argument, env }: Shebang): boolean {
  if (env) return !env.splits && env.arguments.length > 0;
  return interpreter.startsWith('/') && /[ \t]/.test(argument) && !splitters.test(baseName(interpreter));
}
