import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { executableScripts, sampleLevel } from './shebang/scripts.js';

export default defineRule({
  meta: {
    id: 'shebang-empty',
    category: 'scripts',
    summary: 'The first line of a script is "#!" without an interpreter',
    why: 'The kernel refuses such a file. A shell that starts it falls back to itself, so that the script works by accident in some places and not in others.',
    source: fedoraGuidelines('Shebang Lines (automatic checks)', 'MUST NOT'),
    level: 'error',
    needs: ['first-line'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['wrong-script-interpreter'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!\necho hi\n' }] }], findings: [{ file: '/usr/bin/demo', level: 'error' }] },
        {
          title: 'Blanks only, and an example',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#! \t\n/bin/sh\n' },
                { path: '/usr/share/doc/demo/b', mode: 0o755, content: '#!' },
              ],
            },
          ],
          findings: [{ file: '/usr/bin/a' }, { file: '/usr/share/doc/demo/b', level: 'note' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/sh\necho hi\n' }] }] },
        { title: 'Not executable: nobody starts it', packages: [{ files: [{ path: '/usr/share/demo/lib.sh', content: '#!\necho hi\n' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, shebang } of executableScripts(pkg)) {
        if (shebang.interpreter !== '') continue;
        report({
          file: file.path,
          message: 'The first line is "#!" without an interpreter. Write the path of the interpreter, or drop the line and the execute bit.',
          ...sampleLevel(file),
        });
      }
    },
  },
});
