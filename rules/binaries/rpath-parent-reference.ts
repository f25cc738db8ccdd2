import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { faultyElements, named } from './rpath/elements.js';

export default defineRule({
  meta: {
    id: 'rpath-parent-reference',
    category: 'binaries',
    summary: 'A search path climbs with ".." behind a directory name',
    why:
      'Such a path works only while every directory on the way exists and is no symbolic link that leads elsewhere; it also hides where it ends from every check that ' +
      'compares text.',
    source: fedoraGuidelines('Beware of rpath', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/../lib64:/usr/lib64/a/..' } }] }],
          findings: [
            { file: '/usr/bin/demo', message: 'Write "/usr/lib64"' },
            { file: '/usr/bin/demo', message: '(2 of 2)' },
          ],
        },
        {
          title: 'Behind a directory beside the program',
          packages: [{ files: [{ path: '/usr/lib64/demo/run', elf: { runpath: '$ORIGIN/foo/../bar' } }] }],
          findings: [{ message: '/usr/lib64/demo/bar' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/demo' } }] }] },
        {
          title: 'Directly behind $ORIGIN',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '$ORIGIN/../lib64/demo:$ORIGIN/./../lib64/demo' } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const element of faultyElements(pkg, set, 'parent-reference')) {
        report({
          file: element.file.path,
          message: `${named(element)} climbs with ".." behind a directory name. Write "${element.path}" (or that place from $ORIGIN) if it is needed at all.`,
        });
      }
    },
  },
});
