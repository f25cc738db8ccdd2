import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { faultyElements, named } from './rpath/elements.js';

export default defineRule({
  meta: {
    id: 'rpath-origin-not-first',
    category: 'binaries',
    summary: 'A search path has $ORIGIN behind another element',
    why: 'An element relative to the program is meant to find what came with it. Behind a fixed directory it is asked too late: an older copy there is taken first.',
    source: fedoraGuidelines('Beware of rpath', 'SHOULD NOT'),
    level: 'warning',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/lib64/demo/plugin.so', elf: { runpath: '/usr/lib64/demo:$ORIGIN' } }] }],
          findings: [{ file: '/usr/lib64/demo/plugin.so', message: '(2 of 2)' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/lib64/demo/plugin.so', elf: { runpath: '$ORIGIN:/usr/lib64/demo' } }] }] },
        {
          title: 'Several in a row',
          packages: [{ files: [{ path: '/usr/lib64/demo/plugin.so', elf: { runpath: '$ORIGIN:${ORIGIN}/parts:/usr/lib64/demo' } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const element of faultyElements(pkg, set, 'origin-not-first')) {
        report({ file: element.file.path, message: `${named(element)} stands behind a fixed directory. Put the $ORIGIN elements first.` });
      }
    },
  },
});
