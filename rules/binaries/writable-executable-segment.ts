import { defineRule } from '../../src/policy/index.js';
import { rpminspectInspection } from '../data/documents/rpminspect.js';
import { nativeObjects } from '../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'writable-executable-segment',
    category: 'binaries',
    summary: 'A segment of a program or library is writable and executable at once',
    why: 'Whoever can write to such memory can put code there that then runs. SELinux and hardened kernels refuse to load such files.',
    source: rpminspectInspection('elf inspection', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    securitySeverity: 6.5,
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['elf'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { writableExecutable: true } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: '-z separate-code' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: {} }] }] },
        {
          title: 'Boot loaders and firmware, which nothing loads under Linux',
          packages: [
            {
              files: [
                { path: '/boot/loader', elf: { type: 'exec', writableExecutable: true } },
                { path: '/usr/lib/firmware/demo.bin', elf: { type: 'exec', writableExecutable: true } },
                { path: '/usr/share/demo/stage1', elf: { type: 'exec', static: true, writableExecutable: true } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf, path } of nativeObjects(pkg)) {
        if (!elf.writableExecutable || (elf.static && path.startsWith('/usr/share/'))) continue;
        report({
          file: file.path,
          message: 'A PT_LOAD segment is writable and executable. Link with -z separate-code, without -N and without a linker script that merges the two.',
        });
      }
    },
  },
});
