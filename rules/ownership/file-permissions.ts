import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isDirectory, isRegular } from '../data/paths/file-type.js';
import { isDocumentation } from '../data/paths/samples.js';
import { faultOf } from './permissions/fault-of.js';

export default defineRule({
  meta: {
    id: 'file-permissions',
    category: 'ownership',
    summary: 'A file has a mode or an owner that others can misuse, or that keeps them out',
    why:
      'What everybody may write can be changed by anybody, programs that root starts included. What only root may read below /usr is of no use to the programs of ' +
      'users, and no secret either: everybody can download the package.',
    source: fedoraGuidelines('File Permissions', 'MUST'),
    level: 'error',
    securitySeverity: 7.8,
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['non-readable', 'non-standard-executable-perm', 'world-writable', 'zero-perms', 'zero-perms-ghost', 'non-standard-uid', 'non-standard-gid'],
      rpminspect: ['permissions', 'ownership'],
    },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/foo/x', mode: 0o600 }] }],
          findings: [{ file: '/usr/share/foo/x', level: 'error', message: '0600 root:root' }],
        },
        {
          title: 'Everybody may write, in a directory without the sticky bit too; nobody may do anything',
          packages: [
            {
              files: [
                { path: '/var/lib/foo/state', mode: 0o666 },
                { path: '/opt/foo', type: 'directory', mode: 0o777 },
                { path: '/etc/foo.key', mode: 0 },
                { path: '/var/lib/foo/cache', mode: 0, flags: ['ghost'] },
              ],
            },
          ],
          findings: [{ level: 'error' }, { level: 'error' }, { level: 'error', message: 'chmod' }, { level: 'warning', message: '%ghost' }],
        },
        {
          title: 'Below /usr: another owner, a group that may write, a program for its owner only',
          packages: [
            {
              files: [
                { path: '/usr/share/foo/x', user: 'foo' },
                { path: '/usr/share/foo/y', mode: 0o664 },
                { path: '/usr/bin/foo', mode: 0o744 },
                { path: '/usr/share/foo/z', group: 'foo' },
              ],
            },
          ],
          findings: [{ level: 'error', message: 'foo' }, { level: 'warning', message: '0644' }, { level: 'error', message: '0755' }, { level: 'warning' }],
        },
        {
          title: 'The account of the build, and a number instead of a name',
          packages: [
            {
              files: [
                { path: '/etc/foo.conf', user: 'mockbuild', group: 'mock' },
                { path: '/opt/foo/x', user: '1000', group: '1000' },
              ],
            },
          ],
          findings: [
            { level: 'error', message: 'mockbuild' },
            { level: 'error', message: '1000' },
          ],
        },
        {
          title: 'Not even the owner may write: a note; so is all of this in documentation and outside /usr',
          packages: [
            {
              files: [
                { path: '/usr/lib64/libfoo.so.1', mode: 0o555 },
                { path: '/usr/share/doc/foo/README', mode: 0o600, flags: ['doc'] },
                { path: '/opt/foo/README', mode: 0o640 },
              ],
            },
          ],
          findings: [{ level: 'note' }, { level: 'note' }, { level: 'note' }],
        },
      ],
      good: [
        {
          title: 'Backends that CUPS runs as root for their mode, password files that only root reads, sources for debuggers',
          packages: [
            {
              files: [
                { path: '/usr/lib/cups/backend/ipp', mode: 0o700 },
                { path: '/usr/lib/cups/backend/lpd', mode: 0o744 },
                { path: '/etc/shadow', mode: 0, flags: ['config', 'noreplace'] },
                { path: '/usr/src/debug/foo-1.0/main.c', mode: 0o600 },
              ],
            },
          ],
        },
        {
          packages: [
            {
              files: [
                { path: '/usr/share/foo/x' },
                { path: '/usr/bin/foo', mode: 0o755 },
                { path: '/usr/share/foo', type: 'directory' },
                { path: '/tmp/.foo', type: 'directory', mode: 0o1777 },
              ],
            },
          ],
        },
        {
          title: 'Set-id programs and those with capabilities have a rule of their own',
          packages: [
            {
              files: [
                { path: '/usr/bin/su', mode: 0o4711 },
                { path: '/usr/bin/write', mode: 0o2755, group: 'tty' },
                { path: '/usr/bin/ping', mode: 0o750, caps: 'cap_net_raw=p' },
              ],
            },
          ],
        },
        {
          title: 'For a service account: its group and nobody else may read',
          packages: [
            {
              files: [
                { path: '/usr/libexec/foo/helper', mode: 0o750, group: 'foo' },
                { path: '/usr/share/foo/secret', mode: 0o640, group: 'foo' },
              ],
            },
          ],
        },
        {
          title: "Links, debugging files, ghosts, the kernel's symbols",
          packages: [
            {
              files: [
                { path: '/usr/bin/foo', linkTo: 'bar' },
                { path: '/usr/lib/debug/usr/bin/foo.debug', mode: 0o600 },
                { path: '/usr/share/foo/cache', mode: 0o600, flags: ['ghost'] },
                { path: '/usr/lib/modules/6.1/System.map', mode: 0o600 },
              ],
            },
          ],
        },
        {
          title: 'Configuration, logs and state outside /usr',
          packages: [
            {
              files: [
                { path: '/etc/foo.conf', mode: 0o640, group: 'foo', flags: ['config', 'noreplace'] },
                { path: '/etc/cron.daily/foo', mode: 0o700 },
                { path: '/var/log/foo/log', mode: 0o600, user: 'foo', group: 'foo' },
                { path: '/var/lib/foo/x', mode: 0o640, user: 'foo', group: 'foo' },
              ],
            },
          ],
        },
        {
          title: "Perl's modules are readable by all and writable by nobody",
          packages: [{ files: [{ path: '/usr/share/perl5/vendor_perl/Foo.pm', mode: 0o444 }] }],
        },
      ],
    },
  },
  check: {
    rpm({ files }, { report }) {
      for (const file of files) {
        if (isUsual(file)) continue;
        const fault = isRegular(file) || isDirectory(file) ? faultOf(file) : undefined;
        if (!fault) continue;
        const level = isDocumentation(file) && fault.rpmlint !== 'world-writable' ? 'note' : fault.level;
        report({
          file: file.path,
          message: `${fault.what}. ${fault.advice}`,
          ...(level && { level }),
          ...(fault.rpmlint && { rpmlint: fault.rpmlint }),
        });
      }
    },
  },
});

/** What nearly every file is; the whole st_mode, with the kind of the file. */
const isUsual = ({ mode, user, group }: PackageFile): boolean =>
  (mode === 0o100644 || mode === 0o100755 || mode === 0o040755 || mode === 0o120777) && user === 'root' && group === 'root';
