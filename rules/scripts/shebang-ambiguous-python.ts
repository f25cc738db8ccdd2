import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { programOf, shown } from './shebang/parse.js';
import { executableScripts, sampleLevel } from './shebang/scripts.js';

const ambiguous = ['/usr/bin/python', '/bin/python'];

export default defineRule({
  meta: {
    id: 'shebang-ambiguous-python',
    category: 'scripts',
    summary: 'A script asks for Python without saying which version',
    why: '/usr/bin/python is whatever the administrator chose, or missing. brp-mangle-shebangs fails a build over it, so that the check was off where it is left.',
    source: fedoraGuidelines('Shebang Lines (automatic checks)', 'MUST NOT'),
    level: 'error',
    needs: ['first-line'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python -s\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: '/usr/bin/python3' }],
        },
        {
          title: 'The old path, and through env in every form',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#! /bin/python\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/usr/bin/env python\n' },
                { path: '/usr/bin/c', mode: 0o755, content: '#!/usr/bin/env -S FOO=1 python -u\n' },
                { path: '/usr/bin/d', mode: 0o755, content: '#!/usr/bin/env /usr/bin/python\n' },
                { path: '/usr/share/doc/demo/e', mode: 0o755, content: '#!/usr/bin/python\n' },
              ],
            },
          ],
          findings: [{ file: '/usr/bin/a' }, { file: '/usr/bin/b' }, { file: '/usr/bin/c' }, { file: '/usr/bin/d' }, { level: 'note' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python3\n' }] }] },
        { title: 'Python 2 has a rule of its own', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python2\n' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, shebang } of executableScripts(pkg)) {
        const program = programOf(shebang);
        if (!ambiguous.includes(program) && !(shebang.env && program === 'python')) continue;
        report({
          file: file.path,
          message: `"${shown(shebang)}" does not say which Python. Write /usr/bin/python3 (%py3_shebang_fix does it).`,
          ...sampleLevel(file),
        });
      }
    },
  },
});
