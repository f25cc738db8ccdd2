import { defineRule, type FindingLevel, type PackageFile } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildAccounts } from '../data/names/accounts.js';
import { isDirectory, isExecutable, isGhost, isRegular } from '../data/paths/file-type.js';
import { isBelow, mergedUsr } from '../data/paths/install-path.js';
import { attributes, isRootAccount, octal, permissions } from '../data/paths/permissions.js';
import { isDocumentation } from '../data/paths/samples.js';

interface Fault {
  readonly what: string;
  readonly advice: string;
  readonly level?: FindingLevel;
  readonly rpmlint?: string;
}

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

/** The gravest fault of a file or directory. Modes of directories are `directory-permissions`, apart from those that let everybody write. */
function faultOf(file: PackageFile): Fault | undefined {
  return wrongAccount(file) ?? wrongAnywhere(file) ?? (isRegular(file) && !isGhost(file) && !isPrivileged(file) ? wrongByPlace(file) : undefined);
}

function wrongAccount({ user, group }: PackageFile): Fault | undefined {
  const userIsWrong = isBuilders(user);
  if (!userIsWrong && !isBuilders(group)) return undefined;
  const what = userIsWrong ? `The owner is ${user}` : `The group is ${group}`;
  const advice = "Other systems don't have it, or have it for somebody else. Write %attr(-,root,root).";
  return { what: `${what}, an account of the build`, advice, rpmlint: userIsWrong ? 'non-standard-uid' : 'non-standard-gid' };
}

/** An account of the building machine; a plain number is one that it has no name for. */
const isBuilders = (name: string): boolean => buildAccounts.has(name) || (/^[0-9]+$/.test(name) && name !== '0');

function wrongAnywhere(file: PackageFile): Fault | undefined {
  const bits = permissions(file);
  const proper = isDirectory(file) ? '0755' : properMode(file);
  if ((bits & 0o002) !== 0 && (isRegular(file) || (bits & 0o1000) === 0)) {
    return { what: `Everybody may write (${attributes(file)})`, advice: `Install it with mode ${proper}.`, rpmlint: 'world-writable' };
  }
  if (bits !== 0 || secrets.has(file.path)) return undefined;
  if (isGhost(file)) {
    return {
      what: 'The %ghost has no permissions at all (mode 0000)',
      advice: 'Say with %attr which mode the file has once it is there; rpm --restore would give it this one.',
      level: 'warning',
      rpmlint: 'zero-perms-ghost',
    };
  }
  return { what: 'Nobody has any permission (mode 0000)', advice: `Give it its mode with chmod in %install: ${proper}, say.`, rpmlint: 'zero-perms' };
}

/** Root alone reads these, whatever their mode. */
const secrets = new Set(['/etc/shadow', '/etc/shadow-', '/etc/gshadow', '/etc/gshadow-']);

/** Set-id bits and capabilities are for `setuid-or-capabilities` to judge. */
const isPrivileged = (file: PackageFile): boolean => (permissions(file) & 0o7000) !== 0 || (file.caps ?? '') !== '';

/**
 * Trees whose files are as strict as their makers want: debugging files and sources, the kernel's symbols, Perl's modules; backends of CUPS, which it runs
 * as root where others may not execute them (backend(7)).
 */
const ownModes = /^\/usr\/lib\/(?:debug\/|modules\/[^/]+\/System\.map|cups\/backend)|^\/usr\/src\/debug\/|^\/usr\/(?:share|lib|lib64)\/perl5\//;

function wrongByPlace(file: PackageFile): Fault | undefined {
  const path = mergedUsr(file.path);
  if (ownModes.test(path)) return undefined;
  if (isBelow(path, '/usr')) return wrongBelowUsr(file);
  const isOwn = file.flags.includes('config') || ['/var', '/etc', '/run', '/boot', '/srv', '/root'].some((tree) => isBelow(path, tree));
  const fault = isOwn ? undefined : keepsOut(file);
  return fault && { ...fault, level: 'note' };
}

function wrongBelowUsr(file: PackageFile): Fault | undefined {
  const { user, group } = file;
  const bits = permissions(file);
  if (!isRootAccount(user)) {
    return {
      what: `The owner is ${user}, who can change the file at will (${attributes(file)})`,
      advice: 'Below /usr files belong to root.',
      rpmlint: 'non-standard-uid',
    };
  }
  const locked = keepsOut(file);
  if (locked) return locked;
  if ((bits & 0o020) !== 0) {
    return {
      what: `The group ${group} may write (${octal(file)})`,
      advice: `Install it with mode ${properMode(file)}.`,
      level: 'warning',
      ...executablePerm(file),
    };
  }
  if (!isRootAccount(group) && (bits & 0o007) !== 0) {
    const advice = 'It gains nothing by that: everybody may read the file. Use root, or take the rights of the others away.';
    return { what: `The group is ${group} (${attributes(file)})`, advice, level: 'warning', rpmlint: 'non-standard-gid' };
  }
  if (bits === 0o444 || bits === 0o555) {
    return {
      what: `Nobody may write, its owner included (${octal(file)})`,
      advice: `The usual mode is ${properMode(file)}.`,
      level: 'note',
      ...executablePerm(file),
    };
  }
  return undefined;
}

/** Others may not read or execute what its owner may. A group of its own shows that this is meant. */
function keepsOut(file: PackageFile): Fault | undefined {
  const bits = permissions(file);
  if (!isRootAccount(file.group) && (bits & 0o007) === 0) return undefined;
  if ((bits & 0o444) !== 0o444) {
    return { what: `Not everybody may read the file (${attributes(file)})`, advice: `Install it with mode ${properMode(file)}.`, rpmlint: 'non-readable' };
  }
  const execute = bits & 0o111;
  if (execute === 0 || execute === 0o111) return undefined;
  return {
    what: `Not everybody may execute the file (${attributes(file)})`,
    advice: 'Install it with mode 0755, or 0644 if it is no program.',
    ...executablePerm(file),
  };
}

const executablePerm = (file: PackageFile): { rpmlint?: string } => (isExecutable(file) ? { rpmlint: 'non-standard-executable-perm' } : {});

/** What a file of its kind has as a rule. */
const properMode = (file: PackageFile): string => ((file.mode & 0o100) !== 0 ? '0755' : '0644');
