import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { faultyElements } from './rpath/elements.js';

export default defineRule({
  meta: {
    id: 'rpath-empty',
    category: 'binaries',
    summary: 'A search path is empty or has an empty element',
    why:
      'An empty element between, before or behind colons stands for the current directory, so that whoever can write there decides which libraries are loaded. A path that ' +
      'is empty as a whole does nothing, and shows that a variable of the build was unset.',
    source: fedoraGuidelines('Beware of rpath', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'error' },
    needs: ['elf'],
    fix: 'none',
    securitySeverity: 7.8,
    precision: 'very-high',
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          title: 'A colon at the end',
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: '/usr/lib64/demo:' } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: 'Element 2 of 2 of RPATH is empty' }],
        },
        {
          title: 'At the beginning and in the middle',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: ':/usr/lib64/demo::/usr/lib64/other' } }] }],
          findings: [
            { level: 'warning', message: 'Element 1 of 4' },
            { level: 'warning', message: 'Element 3 of 4' },
          ],
        },
        {
          title: 'The whole path',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '' } }] }],
          findings: [{ message: 'The whole RUNPATH is empty' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: '/usr/lib64/demo' } }] }] },
        { title: 'No search path', packages: [{ files: [{ path: '/usr/bin/demo', elf: {} }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const { file, tag, position, count, fault } of faultyElements(pkg, set, 'empty')) {
        report({
          file: file.path,
          message: fault.alone
            ? `The whole ${tag} is empty: the loader ignores it. Remove the entry, and find the unset variable behind -rpath in the build.`
            : `Element ${position} of ${count} of ${tag} is empty: the loader takes it for the current directory. Remove the superfluous colon.`,
        });
      }
    },
  },
});
