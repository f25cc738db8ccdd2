import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { nativeObjects } from '../reading/package/elf-objects.js';

/** Their manual pages call them obsolete, because they know addresses of IPv4 only (gethostbyname(3), inet_addr(3)). */
const onlyIpv4 = ['gethostbyname', 'gethostbyname_r', 'gethostbyaddr', 'gethostbyaddr_r', 'inet_addr', 'inet_aton'];
const successors = new Set(['getaddrinfo', 'getnameinfo', 'inet_pton', 'inet_ntop', 'gethostbyname2', 'g_resolver_lookup_by_name', 'ares_getaddrinfo']);

export default defineRule({
  meta: {
    id: 'ipv4-only-function',
    category: 'binaries',
    summary: 'A program knows only functions for IPv4 addresses',
    why: 'Programs that use the network must work with IPv6 as well. getaddrinfo and inet_pton handle both.',
    source: fedoraGuidelines('Networking Support', 'MUST'),
    level: 'note',
    needs: ['imports'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['binary-or-shlib-calls-gethostbyname'], rpminspect: ['badfuncs'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['gethostbyname', 'socket'] } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'note', message: 'gethostbyname' }],
        },
        {
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1', imports: ['inet_addr', 'connect'] } }] }],
          findings: [{ message: 'inet_addr' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['getaddrinfo', 'socket'] } }] }] },
        { title: 'Both kinds', packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['inet_addr', 'inet_pton', 'socket'] } }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of nativeObjects(pkg)) {
        const names = elf.imports?.names ?? [];
        const used = names.filter((name) => onlyIpv4.includes(name));
        if (used.length === 0 || elf.imports?.truncated || names.some((name) => successors.has(name))) continue;
        report({ file: file.path, message: `The file calls ${used.join(', ')} and nothing that knows IPv6. Ask upstream for getaddrinfo and inet_pton.` });
      }
    },
  },
});
