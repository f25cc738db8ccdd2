import { defineRule, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { gainsRights } from '../data/paths/file-type.js';
import { directoryOf } from '../data/paths/install-path.js';
import { nativeObjects } from '../reading/package/elf-objects.js';
import { startedByUnits } from '../reading/package/started-by-units.js';

export default defineRule({
  meta: {
    id: 'executable-not-pie',
    category: 'binaries',
    summary: 'A program is not position-independent',
    why: 'The kernel can put a position-independent program at a random place, so that an attacker does not know where its code lies. Services and programs with more rights than their user must not give that up.',
    source: fedoraGuidelines('PIE', 'SHOULD'),
    level: 'warning',
    needs: ['elf', 'text:*.service'],
    fix: 'none',
    securitySeverity: 5,
    precision: 'high',
    equivalents: { rpmlint: ['non-position-independent-executable', 'position-independent-executable-suggested'], rpminspect: ['elf', 'annocheck'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { type: 'exec', pie: false, interp: '/lib64/ld-linux-x86-64.so.2', needed: ['libc.so.6'] } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: '-fPIE' }],
        },
        {
          title: 'With rights of its own, for administrators, started by a unit: an error',
          packages: [
            {
              files: [
                { path: '/usr/bin/su', mode: 0o4755, elf: { type: 'exec', needed: ['libc.so.6'] } },
                { path: '/usr/bin/ping', caps: 'cap_net_raw=ep', elf: { type: 'exec', needed: ['libc.so.6'] } },
                { path: '/usr/sbin/food', elf: { type: 'exec', needed: ['libc.so.6'] } },
                { path: '/usr/libexec/demo', elf: { type: 'exec', needed: ['libc.so.6'] } },
                { path: '/usr/lib/systemd/system/demo.service', content: '[Service]\nExecStart=-/usr/libexec/demo --foreground\n' },
              ],
            },
          ],
          findings: [{ level: 'error' }, { level: 'error' }, { level: 'error' }, { file: '/usr/libexec/demo', level: 'error', message: 'service' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'] } }] }] },
        {
          title: 'Static programs, programs of Go, and what the kernel or a boot loader starts',
          packages: [
            {
              files: [
                { path: '/usr/sbin/ldconfig', elf: { type: 'exec', static: true } },
                { path: '/usr/bin/gotool', elf: { type: 'exec', go: true, needed: ['libc.so.6'] } },
                { path: '/boot/vmlinux', elf: { type: 'exec' } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const { file, elf, path } of nativeObjects(pkg)) {
        if (elf.type !== 'exec' || elf.static || elf.go || elf.needed.length === 0) continue;
        const reason = gainsRights(file) ? 'runs with rights of its own' : exposure(path, set);
        report({
          file: file.path,
          message: `The program is not position-independent${reason ? `, and ${reason}` : ''}. Compile it with -fPIE and link it with -pie, as the distribution's flags do.`,
          ...(reason && { level: 'error' }),
          rpmlint: reason ? 'non-position-independent-executable' : 'position-independent-executable-suggested',
        });
      }
    },
  },
});

function exposure(path: string, set: PackageSet): string | undefined {
  if (startedByUnits(set).has(path)) return 'a service starts it';
  return directoryOf(path) === '/usr/sbin' ? 'it is for administrators' : undefined;
}
