import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { staticLibraries } from '../../reading/package/static-libraries.js';

export default defineRule({
  meta: {
    id: 'static-library-shipped',
    category: 'files',
    summary: 'A static library is packaged',
    why: 'Whatever is linked with it keeps its faults until it is built anew. Packages should leave static libraries out unless something needs them.',
    source: fedoraGuidelines('Packaging Static Libraries', 'SHOULD NOT'),
    level: 'note',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              name: 'demo-static',
              files: [
                { path: '/usr/lib64/libbar.a', archive: {} },
                { path: '/usr/lib64/libfoo.a', archive: {} },
              ],
            },
          ],
          findings: [{ file: '/usr/lib64/libbar.a', level: 'note', message: '2 static libraries' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/lib64/libfoo.so.1', elf: { soname: 'libfoo.so.1' } }] }] },
        { title: 'What a compiler links with', packages: [{ name: 'gcc', files: [{ path: '/usr/lib/gcc/x86_64-redhat-linux/14/libgcc.a', archive: {} }] }] },
        {
          title: 'An empty archive that old makefiles name',
          packages: [{ name: 'glibc-devel', files: [{ path: '/usr/lib64/libpthread.a', archive: { objects: 0, machines: [] } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      const [first, ...others] = staticLibraries(pkg);
      if (first === undefined) return;
      const what = others.length === 0 ? 'A static library is' : `${others.length + 1} static libraries are`;
      report({
        file: first.path,
        message: `${what} packaged. Configure with --disable-static, or delete ${others.length ? 'them' : 'it'} in %install, unless something needs static linking.`,
      });
    },
  },
});
