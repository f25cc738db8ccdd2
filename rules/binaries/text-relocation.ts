import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { nativeObjects } from '../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'text-relocation',
    category: 'binaries',
    summary: 'The loader has to write to the code of a program or library',
    why: 'Code that is changed when it is loaded cannot be shared between processes and must be writable for that time, which SELinux denies. It comes from objects that were compiled without -fPIC.',
    source: rpmlintMessages('BinariesCheck: shlib-with-non-pic-code', 'SHOULD NOT'),
    level: 'warning',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['shlib-with-non-pic-code'], rpminspect: ['elf'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1', textRelocations: true } }] }],
          findings: [{ file: '/usr/lib64/libdemo.so.1', level: 'warning', message: '-fPIC' }],
        },
        {
          title: 'Assembler written by hand for 32-bit x86 is the usual case',
          packages: [{ arch: 'i686', files: [{ path: '/usr/lib/libdemo.so.1', elf: { class: 32, soname: 'libdemo.so.1', textRelocations: true } }] }],
          findings: [{ level: 'note' }],
        },
      ],
      good: [{ packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1' } }] }] }],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of nativeObjects(pkg)) {
        if (!elf.textRelocations) continue;
        report({
          file: file.path,
          message: 'The file has text relocations (DT_TEXTREL). Compile all of its objects with -fPIC, or -fPIE for a program.',
          ...(elf.machine === 'i386' && { level: 'note' }),
        });
      }
    },
  },
});
