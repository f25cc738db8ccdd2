import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { nativeObjects } from '../reading/package/elf-objects.js';

/** Libraries of glibc and GCC all of whose symbols have versions: who uses one of them names its version. */
const versioned = new Set([
  'libm.so.6',
  'libpthread.so.0',
  'libdl.so.2',
  'librt.so.1',
  'libutil.so.1',
  'libresolv.so.2',
  'libcrypt.so.1',
  'libstdc++.so.6',
  'libgcc_s.so.1',
]);

export default defineRule({
  meta: {
    id: 'unused-direct-dependency',
    category: 'binaries',
    summary: 'A file needs a library and uses nothing of it',
    why: 'Each library costs time at every start and is a requirement of the package. Usually a build system passes on all libraries that any part may need.',
    source: rpmlintMessages('BinariesCheck: unused-direct-shlib-dependency', 'SHOULD NOT'),
    level: 'note',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['unused-direct-shlib-dependency'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              files: [
                {
                  path: '/usr/bin/demo',
                  elf: { needed: ['libm.so.6', 'libc.so.6'], versionsNeeded: [{ library: 'libc.so.6', versions: ['GLIBC_2.34'] }] },
                },
              ],
            },
          ],
          findings: [{ file: '/usr/bin/demo', level: 'note', message: 'libm.so.6' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                {
                  path: '/usr/bin/demo',
                  elf: {
                    needed: ['libm.so.6', 'libz.so.1', 'libc.so.6'],
                    versionsNeeded: [
                      { library: 'libm.so.6', versions: ['GLIBC_2.29'] },
                      { library: 'libc.so.6', versions: ['GLIBC_2.34'] },
                    ],
                  },
                },
              ],
            },
          ],
        },
        { title: 'A C library without versions', packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libm.so.6', 'libc.so.6'] } }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of nativeObjects(pkg)) {
        const used = new Set(elf.versionsNeeded?.map(({ library }) => library));
        if (!used.has('libc.so.6')) continue;
        const unused = elf.needed.filter((name) => versioned.has(name) && !used.has(name));
        if (unused.length > 0)
          report({
            file: file.path,
            message: `The file needs ${unused.join(', ')} and uses nothing of ${unused.length > 1 ? 'them' : 'it'}. Link it with --as-needed.`,
          });
      }
    },
  },
});
