import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { shown } from './shebang/parse.js';
import { executableScripts, sampleLevel } from './shebang/scripts.js';

export default defineRule({
  meta: {
    id: 'shebang-relative-interpreter',
    category: 'scripts',
    summary: 'The interpreter of a script is not an absolute path',
    why: 'The kernel looks for such an interpreter in the current directory of whoever starts the script: it fails, or runs what somebody put there. rpm adds no requirement for it.',
    source: fedoraGuidelines('Shebang Lines (automatic checks)', 'MUST NOT'),
    level: 'error',
    needs: ['first-line'],
    fix: 'none',
    securitySeverity: 5.9,
    precision: 'very-high',
    equivalents: { rpmlint: ['wrong-script-interpreter'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!perl -w\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: '/usr/bin/perl' }],
        },
        {
          title: 'A path, env by its bare name, and an example',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#! ../bin/demo\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!env bash\n' },
                { path: '/usr/share/demo/examples/c', mode: 0o755, content: '#!perl\n' },
              ],
            },
          ],
          findings: [{ file: '/usr/bin/a' }, { file: '/usr/bin/b' }, { level: 'note' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/perl -w\n' }] }] },
        { title: 'Blanks before the path', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#! \t/usr/bin/perl\n' }] }] },
        { title: 'Nothing at all has a rule of its own', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!\necho hi\n' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, shebang } of executableScripts(pkg)) {
        const { interpreter } = shebang;
        if (interpreter === '' || interpreter.startsWith('/')) continue;
        const example = interpreter.includes('/') ? '' : `, such as /usr/bin/${interpreter}`;
        report({
          file: file.path,
          message: `"${shown(shebang)}" names no absolute path, so that the kernel looks in the current directory. Write the full path${example}.`,
          ...sampleLevel(file),
        });
      }
    },
  },
});
