import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isDynamic, nativeObjects } from '../reading/package/elf-objects.js';

/** Where the loader takes a file without the mark for one that needs an executable stack (glibc, sysdeps, DEFAULT_STACK_PERMS). */
const executableByDefault = new Set(['x86_64', 'i386', 'arm', 'ppc', 's390', 'mips', 'sparcv9', 'sparc', '68k', 'alpha']);

export default defineRule({
  meta: {
    id: 'executable-stack',
    category: 'binaries',
    summary: 'A program or library makes the stack executable',
    why: 'On an executable stack an overflow of a buffer runs code of the attacker. One library without the mark is enough to make the stack of a whole process so; most often it is assembler code that forgets to say that it needs none.',
    source: rpmlintMessages('BinariesCheck: executable-stack', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    securitySeverity: 6.5,
    precision: 'very-high',
    equivalents: { rpmlint: ['executable-stack', 'missing-PT_GNU_STACK-section'], rpminspect: ['elf'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { execstack: true } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: '.note.GNU-stack' }],
        },
        {
          title: 'No mark at all, on a machine where the loader then makes the stack executable',
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1', noGnuStack: true } }] }],
          findings: [{ file: '/usr/lib64/libdemo.so.1', message: 'PT_GNU_STACK' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: {} }] }] },
        {
          title: 'A machine whose stack is never executable by itself',
          packages: [{ arch: 'aarch64', files: [{ path: '/usr/bin/demo', elf: { machine: 'aarch64', needed: ['libc.so.6'], noGnuStack: true } }] }],
        },
        {
          title: 'Firmware and boot loaders',
          packages: [
            {
              files: [
                { path: '/usr/lib/firmware/demo.elf', elf: { type: 'exec', execstack: true } },
                { path: '/boot/memtest', elf: { noGnuStack: true } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of nativeObjects(pkg)) {
        if (elf.execstack)
          report({
            file: file.path,
            message: 'The file asks for an executable stack. Add a .note.GNU-stack section to its assembler sources, or link with -z noexecstack.',
            rpmlint: 'executable-stack',
          });
        else if (elf.noGnuStack && isDynamic(elf) && executableByDefault.has(elf.machine))
          report({
            file: file.path,
            message: 'The file has no PT_GNU_STACK header, so the stack becomes executable. Link with -z noexecstack.',
            rpmlint: 'missing-PT_GNU_STACK-section',
          });
      }
    },
  },
});
