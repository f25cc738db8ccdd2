import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { nativeObjects } from '../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'unstripped-binary',
    category: 'binaries',
    summary: 'A program or library still has its symbol table or debug information',
    why: 'Symbols and debug information belong into the -debuginfo package, where rpm puts them by itself. Left in place, every user downloads them, and the build gave no useful -debuginfo package.',
    source: fedoraGuidelines('Debuginfo Packages', 'SHOULD NOT'),
    level: 'warning',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['unstripped-binary-or-object'], rpminspect: ['debuginfo'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { stripped: false, needed: ['libc.so.6'] } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: 'symbol table' }],
        },
        {
          title: 'Not executable, so that nothing strips it',
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', mode: 0o644, elf: { soname: 'libdemo.so.1', stripped: false, debugInfo: true } }] }],
          findings: [{ message: '0755' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: {} }] }] },
        {
          title: 'Kernel modules and object files, which need their symbols, and debug files',
          packages: [
            {
              files: [
                { path: '/usr/lib/modules/6.1/demo.ko', elf: { type: 'rel', stripped: false } },
                { path: '/usr/lib64/crt1.o', elf: { type: 'rel', stripped: false } },
                { path: '/usr/lib/debug/usr/bin/demo.debug', elf: { stripped: false, debugInfo: true } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      if (/-(?:debuginfo|debug|dbg)$/.test(pkg.name)) return;
      for (const { file, elf } of nativeObjects(pkg)) {
        if (elf.stripped && !elf.debugInfo) continue;
        const what = elf.debugInfo ? 'debug information' : 'its symbol table';
        const advice = (file.mode & 0o111) === 0 ? 'Install it with mode 0755: only executable files are stripped' : 'Remove what keeps rpm from stripping it';
        report({ file: file.path, message: `The file still has ${what}. ${advice}.` });
      }
    },
  },
});
