import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { wordListOption } from '../data/word-list-option.js';
import { ownsSharedDirectories } from '../ownership/shared-directory-owners.js';
import { type PathFault, pathChecks } from '../reading/packaged-paths.js';

interface Options {
  readonly allow: readonly string[];
}

/** Directories of the hierarchy. Source: FHS 3.0, chapters 3 and 4, file-hierarchy(7), and the files of Fedora's filesystem 3.16,
 * autofs and nix-filesystem (/misc, /net, /nix). */
const root = new Set('afs bin boot dev efi etc home lib lib64 media misc mnt net nix opt proc root run sbin srv sys tmp usr var'.split(' '));
const usr = new Set('bin games include lib lib64 libexec local sbin share src tmp'.split(' '));
/** FHS 3.0, chapter 5, and what servers have there since long (Fedora's filesystem, httpd, bind, krb5, vsftpd, nis). */
const variable = new Set(
  'account adm cache crash db empty ftp games kerberos lib local lock log mail named nis opt preserve run spool tftpboot tmp tomcat www yp'.split(' '),
);

/** `x86_64-w64-mingw32`: where cross compilers install for their target. */
const target = /^[a-z0-9_]+(?:-[a-z0-9_.]+){1,3}$/;

export default defineRule<Options>({
  meta: {
    id: 'new-top-level-directory',
    category: 'filesystem',
    summary: 'A package makes a directory of its own directly below /, /usr or /var',
    why: 'Backup, mount and security tools know the directories of the hierarchy and nothing else. New ones need the consent of the distribution.',
    source: fedoraGuidelines('Filesystem Layout, Exceptions', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'error' },
    fix: 'none',
    precision: 'high',
    options: wordListOption('allow', 'Further directories that the distribution has, `/usr/etc` say.'),
    equivalents: { rpmlint: ['non-standard-dir-in-usr', 'non-standard-dir-in-var'], rpminspect: ['files'] },
    examples: {
      bad: [
        { spec: demoFiles('/data/foo'), findings: [{ line: 3, column: 1, text: '/data/foo', level: 'warning', message: '/data ' }] },
        {
          title: 'Below /usr; libraries of other word sizes too',
          spec: demoFiles('%{_prefix}/foo', '/usr/lib32/libfoo.so.1', '/usr/libx32/foo', '%{_prefix}/man/man1/foo.1*'),
          findings: [{ line: 3, message: '/usr/foo ' }, { line: 4 }, { line: 5 }, { line: 6 }],
        },
        {
          title: 'Below /var: a warning everywhere',
          profile: 'fedora',
          spec: demoFiles('/var/foo/data'),
          findings: [{ line: 3, level: 'warning', message: '/var/lib' }],
        },
        {
          title: 'Each directory once, however many files are in it',
          spec: demoFiles('/data/a', '/data/b', '/usr/foo/c'),
          findings: [{ line: 3 }, { line: 5 }],
        },
        { title: 'Fedora wants consent first', profile: 'fedora', spec: demoFiles('/usr/demo/foo'), findings: [{ line: 3, level: 'error' }] },
        {
          title: 'In a package: once',
          packages: [{ files: [{ path: '/data', type: 'directory' }, { path: '/data/foo' }] }],
          findings: [{ file: '/data' }],
        },
      ],
      good: [
        { spec: demoFiles('/var/lib/foo', '/var/www/foo', '%{_bindir}/foo', '/bin/foo', '/boot/foo') },
        { title: 'Cross compilers', spec: demoFiles('/usr/x86_64-w64-mingw32/lib/libfoo.a', '%{_prefix}/arm-none-eabi') },
        { title: 'Those whose target has a short name', spec: 'Name: avr-gcc\n%files\n%{_prefix}/avr/lib\n' },
        { title: 'A wildcard may stand for anything', spec: demoFiles('/usr/*/foo', '/{bin,sbin}/foo') },
        { title: 'openSUSE has /usr/etc', profile: 'opensuse', spec: demoFiles('/usr/etc/foo.conf') },
        { title: 'Mount points of autofs, the store of Nix', spec: demoFiles('%dir /misc', '%dir /net', '/nix/store') },
        { title: 'The package that makes them', spec: 'Name: filesystem\n%files\n%dir /data\n' },
      ],
    },
  },
  check: pathChecks<Options>(
    ({ names, package: name }, { options }) => {
      const [first = '', second] = names;
      if (first === 'var' && second !== undefined) return belowVar(second, name, options);
      const isBelowUsr = first === 'usr' && second !== undefined;
      const own = isBelowUsr ? second : first;
      const place = isBelowUsr ? `/usr/${own}` : `/${own}`;
      if ((isBelowUsr ? usr : root).has(own) || own === '' || /[*?[\]{}%]/.test(own) || options.allow.includes(place)) return undefined;
      if (ownsSharedDirectories(name) || (isBelowUsr && (target.test(own) || isToolchainFor(own, name)))) return undefined;
      return {
        message: `${place} is no directory of the hierarchy. Install below ${isBelowUsr ? '/usr/lib or /usr/share' : '/usr/share, /var/lib or /etc'} instead.`,
        root: place,
        once: true,
      };
    },
    { tops: true },
  ),
});

function belowVar(own: string, name: string, { allow }: Options): PathFault | undefined {
  if (variable.has(own) || /[*?[\]{}%]/.test(own) || ownsSharedDirectories(name) || allow.includes(`/var/${own}`)) return undefined;
  const message = `/var/${own} is no directory of the hierarchy. Install below /var/lib, /var/cache or /var/spool instead.`;
  return { message, root: `/var/${own}`, once: true, level: 'warning' };
}

/** `avr-gcc` installs into /usr/avr: a target without dashes. */
function isToolchainFor(target: string, name: string): boolean {
  return name.startsWith(`${target}-`) && /-(?:binutils|gcc|gdb|libc|newlib)(?:-|$)/.test(name);
}
