import { defineRule } from '../../src/policy/index.js';
import { faultyElements, named } from './rpath/elements.js';

export default defineRule({
  meta: {
    id: 'rpath-wrong-multilib',
    category: 'binaries',
    summary: 'A search path leads to the library tree of the other word size',
    why: '64-bit objects find their private libraries below lib64, 32-bit ones below lib. Objects of the other word size cannot be loaded, so the path finds nothing or only the wrong thing.',
    source: { document: 'rpm build checks', heading: 'check-rpaths (multilib)', strength: 'SHOULD NOT' },
    level: 'warning',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: { runpath: '/usr/lib/demo' } },
                { path: '/usr/lib64/demo/libpart.so', elf: { soname: 'libpart.so' } },
              ],
            },
          ],
          findings: [{ file: '/usr/bin/demo', message: '/usr/lib64/demo' }],
        },
        {
          title: 'A 32-bit object that looks in lib64',
          packages: [{ arch: 'i686', files: [{ path: '/usr/bin/demo', elf: { class: 32, runpath: '/usr/lib64/demo' } }] }],
          findings: [{ message: 'Point to "/usr/lib/demo"' }],
        },
        {
          title: 'By way of $ORIGIN',
          packages: [
            { files: [{ path: '/usr/bin/demo', elf: { runpath: '$ORIGIN/../lib/demo' } }] },
            { name: 'demo-libs', files: [{ path: '/usr/lib64/demo/libpart.so', elf: { soname: 'libpart.so' } }] },
          ],
          findings: [{ message: '/usr/lib64/demo' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/demo:/usr/$LIB/demo' } },
                { path: '/usr/lib64/demo/libpart.so', elf: { soname: 'libpart.so' } },
              ],
            },
          ],
        },
        {
          title: 'A package that keeps its 64-bit libraries below /usr/lib on purpose',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: { runpath: '/usr/lib/demo' } },
                { path: '/usr/lib/demo/libpart.so', elf: { soname: 'libpart.so' } },
                { path: '/usr/lib64/demo/plugin.so', elf: {} },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const element of faultyElements(pkg, set, 'wrong-multilib')) {
        report({
          file: element.file.path,
          message: `${named(element)} leads to the library tree of the other word size. Point to "${element.fault.right}": build with %{_libdir}, not with /usr/lib.`,
        });
      }
    },
  },
});
