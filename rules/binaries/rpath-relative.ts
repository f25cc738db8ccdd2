import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { faultyElements, named } from './rpath/elements.js';

export default defineRule({
  meta: {
    id: 'rpath-relative',
    category: 'binaries',
    summary: 'A search path names a relative directory',
    why:
      'The loader resolves such an element against the current directory of whoever starts the program. Whoever can write there decides which libraries are loaded, ' +
      'with the rights of the user who runs it.',
    source: fedoraGuidelines('Beware of rpath', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    securitySeverity: 7.8,
    precision: 'very-high',
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: './lib' } }] }],
          findings: [{ file: '/usr/bin/demo', message: 'RPATH element "./lib"' }],
        },
        {
          title: 'With and without dots, and a token that has no slash before it',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '../lib:.libs:lib:$LIB:.' } }] }],
          findings: [{ message: '"../lib"' }, { message: '".libs"' }, { message: '"lib"' }, { message: '"$LIB"' }, { message: '"."' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '$ORIGIN/../lib64/demo:${ORIGIN}/../lib64/other' } }] }] },
        { title: 'An empty element has a rule of its own', packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/demo:' } }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const element of faultyElements(pkg, set, 'relative')) {
        report({
          file: element.file.path,
          message: `${named(element)} is relative to the current directory of whoever runs the program. Remove it, or write $ORIGIN in front if the place of the file is meant.`,
        });
      }
    },
  },
});
