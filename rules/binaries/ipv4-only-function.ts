import { defineRule, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { oncePer } from '../reading/once-per.js';
import { isShared, nativeObjects } from '../reading/package/elf-objects.js';

/** Their manual pages call them obsolete, because they know addresses of IPv4 only (gethostbyname(3), inet_addr(3)). */
const onlyIpv4 = ['gethostbyname', 'gethostbyname_r', 'gethostbyaddr', 'gethostbyaddr_r', 'inet_addr', 'inet_aton'];
const successors = new Set(['getaddrinfo', 'getnameinfo', 'inet_pton', 'inet_ntop', 'gethostbyname2', 'g_resolver_lookup_by_name', 'ares_getaddrinfo']);
/** Libraries that connect for their programs, to addresses of both kinds (httpAddrGetList of CUPS, libcurl, neon, APR, libsoup, GIO, Qt, OpenLDAP). */
const resolvers = /^lib(?:cups|curl|neon|apr-1|soup|gio-2|ldap|Qt[56]?Network|serf|uv|event)\b/;

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
        {
          title: 'Libraries that look addresses up: of the same build, or one that is known for it',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: { needed: ['libdemo-net.so', 'libc.so.6'], imports: ['gethostbyname'] } },
                { path: '/usr/sbin/cupsd', elf: { needed: ['libcups.so.2', 'libc.so.6'], imports: ['gethostbyname'] } },
              ],
            },
            { name: 'demo-libs', files: [{ path: '/usr/lib64/demo/libdemo-net.so', elf: { soname: 'libdemo-net.so', imports: ['getaddrinfo'] } }] },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const { file, elf } of nativeObjects(pkg)) {
        const names = elf.imports?.names ?? [];
        const used = names.filter((name) => onlyIpv4.includes(name));
        if (used.length === 0 || elf.imports?.truncated || knowsIpv6(names) || elf.needed.some((name) => resolvers.test(name) || resolving(set).has(name)))
          continue;
        report({ file: file.path, message: `The file calls ${used.join(', ')} and nothing that knows IPv6. Ask upstream for getaddrinfo and inet_pton.` });
      }
    },
  },
  readsSet: true,
});

const knowsIpv6 = (names: readonly string[]): boolean => names.some((name) => successors.has(name));

/** The libraries of the build that look addresses up for the programs which need them. */
const resolving = oncePer(
  ({ packages }: PackageSet): ReadonlySet<string> =>
    new Set(packages.flatMap(nativeObjects).flatMap(({ elf, base }) => (isShared(elf) && knowsIpv6(elf.imports?.names ?? []) ? [elf.soname ?? base] : []))),
);
