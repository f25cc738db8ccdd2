import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isDebugPath } from '../reading/package/elf-objects.js';
import { archiveFiles, elfFiles } from '../reading/package/files.js';

export default defineRule({
  meta: {
    id: 'lto-bytecode-shipped',
    category: 'binaries',
    summary: 'A static library or object file holds bytecode of link-time optimisation',
    why: 'Only the very compiler that wrote this bytecode can read it: after its next update nothing can be linked with the file, or the linker silently takes other code.',
    source: rpmlintMessages('BinariesCheck: lto-bytecode', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['lto-bytecode', 'lto-no-text-in-archive'], rpminspect: ['lto'] },
    examples: {
      bad: [
        {
          packages: [{ name: 'demo-static', files: [{ path: '/usr/lib64/libdemo.a', archive: { lto: 'slim' } }] }],
          findings: [{ file: '/usr/lib64/libdemo.a', level: 'error', message: 'no machine code' }],
        },
        {
          title: 'Beside machine code; in an object file',
          packages: [
            {
              name: 'demo-static',
              files: [
                { path: '/usr/lib64/libdemo.a', archive: { lto: 'fat' } },
                { path: '/usr/lib64/demo/crt.o', elf: { type: 'rel', lto: 'slim' } },
              ],
            },
          ],
          findings: [{ message: '.gnu.lto_*' }, { file: '/usr/lib64/demo/crt.o', message: 'no machine code' }],
        },
        {
          title: 'The bytecode was stripped, and nothing is left',
          packages: [{ name: 'demo-static', files: [{ path: '/usr/lib64/libdemo.a', archive: { objects: 2, hollow: true } }] }],
          findings: [{ message: 'stripped' }],
        },
      ],
      good: [
        {
          title: 'A stub for the linker that is empty on purpose',
          packages: [{ files: [{ path: '/usr/lib64/demo/libgcc-sup.a', archive: { objects: 1, hollow: true } }] }],
        },
        {
          packages: [
            {
              name: 'demo-static',
              files: [
                { path: '/usr/lib64/libdemo.a', archive: {} },
                { path: '/usr/lib64/crt1.o', elf: { type: 'rel' } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { path, content } of [...archiveFiles(pkg), ...elfFiles(pkg)]) {
        const lto = content?.archive?.hollow && content.archive.objects > 1 ? 'slim' : (content?.archive?.lto ?? content?.elf?.lto);
        if (lto === undefined || isDebugPath(path)) continue;
        if (lto === 'slim')
          report({
            file: path,
            message:
              'There is no machine code in it, only bytecode, or nothing since that was stripped. Compile it with -ffat-lto-objects and strip the bytecode, or without -flto.',
            rpmlint: 'lto-no-text-in-archive',
          });
        else report({ file: path, message: "There is bytecode beside machine code in it. Remove it with strip -R '.gnu.lto_*'.", rpmlint: 'lto-bytecode' });
      }
    },
  },
});
