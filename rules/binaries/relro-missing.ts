import { defineRule } from '../../src/policy/index.js';
import { rpminspectInspection } from '../data/documents/rpminspect.js';
import { gainsRights } from '../data/paths/file-type.js';
import { isDynamic, isProgram, nativeObjects } from '../reading/package/elf-objects.js';
import { startedByUnits } from '../reading/package/started-by-units.js';

const advice = 'as the linker flags of the distribution do.';

export default defineRule({
  meta: {
    id: 'relro-missing',
    category: 'binaries',
    summary: 'Tables of the dynamic linker stay writable while a program runs',
    why: 'With -z relro the loader makes the tables of addresses read-only once they are filled in, and -z now has them filled in at once. Without both, one stray write redirects calls of the program.',
    source: rpminspectInspection('elf and annocheck inspections', 'SHOULD'),
    level: 'note',
    needs: ['elf', 'text:*.service'],
    fix: 'none',
    securitySeverity: 4,
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['elf', 'annocheck'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'], relro: 'none', bindNow: false } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'note', message: '-z relro' }],
        },
        {
          title: 'Calls that are bound late, in a program with rights of its own and in a service',
          packages: [
            {
              files: [
                { path: '/usr/bin/su', mode: 0o4755, elf: { needed: ['libc.so.6'], relro: 'partial', bindNow: false } },
                { path: '/usr/libexec/demo', elf: { needed: ['libc.so.6'], relro: 'partial', bindNow: false } },
                { path: '/usr/lib/systemd/system/demo.service', content: '[Service]\nExecStart=/usr/libexec/demo\n' },
              ],
            },
          ],
          findings: [
            { level: 'warning', message: '-z now' },
            { file: '/usr/libexec/demo', level: 'warning' },
          ],
        },
        {
          title: "Any program, where the distribution's flags bind at once",
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'], relro: 'partial', bindNow: false } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'note', message: '-z now' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'] } }] }] },
        { title: 'An ordinary program', packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'], relro: 'partial', bindNow: false } }] }] },
        {
          title: 'Go, and static programs',
          packages: [
            {
              files: [
                { path: '/usr/bin/gotool', elf: { go: true, needed: ['libc.so.6'], relro: 'none', bindNow: false } },
                { path: '/usr/bin/rusty', elf: { type: 'exec', static: true, relro: 'none', bindNow: false } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, profiles, report }) {
      const boundAtOnce = profiles.includes('fedora');
      for (const { file, elf, path } of nativeObjects(pkg)) {
        if (elf.relro === 'full' || elf.go || elf.static || !isDynamic(elf)) continue;
        if (elf.relro === 'none') {
          report({ file: file.path, message: `The file has no GNU_RELRO segment. Link it with -z relro, ${advice}` });
          continue;
        }
        const exposed = gainsRights(file) || startedByUnits(set).has(path);
        if (!exposed && !(boundAtOnce && isProgram(elf))) continue;
        const what = exposed ? 'The program needs more protection than others, but binds' : 'The program binds';
        report({ file: file.path, message: `${what} its calls late. Link it with -z now, ${advice}`, ...(exposed && { level: 'warning' }) });
      }
    },
  },
});
