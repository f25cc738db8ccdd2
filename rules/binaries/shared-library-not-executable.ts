import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isExecutable } from '../data/paths/file-type.js';
import { publicLibraries } from '../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'shared-library-not-executable',
    category: 'binaries',
    summary: 'A shared library is not executable',
    why: 'rpm looks for the provides, requirements and debug information of executable files only: it misses those of this library.',
    source: rpmlintMessages('BinariesCheck: shared-library-not-executable', 'SHOULD'),
    level: 'off',
    profiles: { fedora: 'error', opensuse: 'warning', photon: 'warning', azurelinux: 'error' },
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['shared-library-not-executable'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', mode: 0o644, elf: { soname: 'libdemo.so.1' } }] }],
          findings: [{ file: '/usr/lib64/libdemo.so.1', level: 'error', message: '0755' }],
        },
      ],
      good: [
        { profile: 'fedora', packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1' } }] }] },
        {
          title: 'A plugin that its program finds by itself',
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/lib64/demo/x.so', mode: 0o644, elf: { needed: ['libc.so.6'] } }] }],
        },
        {
          title: "Debian's libraries are like that",
          profile: 'generic',
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', mode: 0o644, elf: { soname: 'libdemo.so.1' } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file } of publicLibraries(pkg)) {
        if (isExecutable(file)) continue;
        report({
          file: file.path,
          message: 'The library is not executable, so rpm finds neither its provides nor its requirements. Install it with mode 0755.',
        });
      }
    },
  },
});
