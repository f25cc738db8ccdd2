import { defineRule } from '../../../src/policy/index.js';
import { rpmlintMessages } from '../../data/documents/rpmlint.js';
import { staticLibraries } from '../../reading/package/static-libraries.js';

export default defineRule({
  meta: {
    id: 'static-library-stripped',
    category: 'files',
    summary: 'A static library has no symbol table',
    why: 'The linker finds functions by the symbols of the objects. Stripped of them, a static library is of no use at all.',
    source: rpmlintMessages('BinariesCheck: static-library-without-symtab', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['static-library-without-symtab'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ name: 'demo-static', files: [{ path: '/usr/lib64/libfoo.a', archive: { objects: 3, stripped: true } }] }],
          findings: [{ file: '/usr/lib64/libfoo.a', level: 'error', message: 'strip --strip-debug' }],
        },
      ],
      good: [
        { packages: [{ name: 'demo-static', files: [{ path: '/usr/lib64/libfoo.a', archive: { objects: 3 } }] }] },
        { title: 'An archive without objects', packages: [{ name: 'demo-static', files: [{ path: '/usr/lib64/libfoo.a', archive: { objects: 0 } }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { path, content } of staticLibraries(pkg)) {
        if (!content?.archive?.stripped) continue;
        report({
          file: path,
          message: 'No object of the library has symbols left, so that nothing can be linked with it. Use strip --strip-debug for static libraries.',
        });
      }
    },
  },
});
