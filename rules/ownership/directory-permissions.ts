import { defineRule, type FindingLevel, type PackageFile } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBelow, mergedUsr } from '../data/paths/install-path.js';
import { attributes, isRoots, permissions } from '../data/paths/permissions.js';
import { directories } from '../reading/package/files.js';
import { ownsSharedDirectories } from './shared-directory-owners.js';

interface Fault {
  readonly what: string;
  readonly advice: string;
  readonly level?: FindingLevel;
}

/** State, configuration and run-time directories are as private as their program wants. */
const privateTrees = ['/var', '/etc', '/run', '/srv', '/boot', '/root', '/home'];

export default defineRule({
  meta: {
    id: 'directory-permissions',
    category: 'ownership',
    summary: 'A directory has another mode than 0755, or 2775 where a group shares it',
    why:
      'A directory that others may not enter hides what is in it from the programs of users. Where a group may write, files must go to that group too, which the setgid bit of ' +
      "mode 2775 sees to; without it the next member of the group can't write what the last one made.",
    source: fedoraGuidelines('File Permissions', 'SHOULD'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['non-standard-dir-perm'], rpminspect: ['permissions'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/games/foo', type: 'directory', mode: 0o775 }] }],
          findings: [{ file: '/usr/share/games/foo', level: 'warning', message: '0775 root:root' }],
        },
        {
          title: 'A group shares it without the setgid bit; in /var too',
          packages: [{ files: [{ path: '/var/games/foo', type: 'directory', mode: 0o775, group: 'games' }] }],
          findings: [{ message: '2775' }],
        },
        {
          title: 'Nobody but root may enter, or nobody may at all',
          packages: [
            {
              files: [
                { path: '/usr/lib/foo', type: 'directory', mode: 0o700 },
                { path: '/etc/foo', type: 'directory', mode: 0o644 },
              ],
            },
          ],
          findings: [{ message: '0755' }, { message: 'enter' }],
        },
        {
          title: 'Everybody may make files there, not only in /tmp; read-only: a note',
          packages: [
            {
              files: [
                { path: '/var/spool/foo', type: 'directory', mode: 0o1777 },
                { path: '/usr/share/foo', type: 'directory', mode: 0o555 },
              ],
            },
          ],
          findings: [{ level: 'warning', message: 'sticky' }, { level: 'note' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/share/foo', type: 'directory' },
                { path: '/usr/share/games/foo', type: 'directory', mode: 0o2775, group: 'games' },
              ],
            },
          ],
        },
        {
          title: 'Private directories of state, logs and configuration',
          packages: [
            {
              files: [
                { path: '/var/lib/foo', type: 'directory', mode: 0o700, user: 'foo', group: 'foo' },
                { path: '/var/log/foo', type: 'directory', mode: 0o750 },
                { path: '/etc/foo', type: 'directory', mode: 0o770, group: 'foo' },
                { path: '/var/spool/foo', type: 'directory', mode: 0o2770, group: 'foo' },
                { path: '/run/foo', type: 'directory', mode: 0o711, flags: ['ghost'] },
              ],
            },
          ],
        },
        {
          title: "Names that only root may list; members of a group that may not remove each other's files",
          packages: [
            {
              files: [
                { path: '/usr/share/empty.sshd', type: 'directory', mode: 0o711 },
                { path: '/var/lib/foo/store', type: 'directory', mode: 0o1775, group: 'foo' },
              ],
            },
          ],
        },
        {
          title: 'Below /usr for an account of its own',
          packages: [{ files: [{ path: '/usr/share/polkit-1/rules.d', type: 'directory', mode: 0o700, user: 'polkitd' }] }],
        },
        { title: 'Mode 0777 is worse, and another rule', packages: [{ files: [{ path: '/opt/foo', type: 'directory', mode: 0o777 }] }] },
        {
          title: 'The packages whose purpose it is',
          packages: [{ name: 'filesystem', files: [{ path: '/tmp', type: 'directory', mode: 0o1777 }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      if (ownsSharedDirectories(pkg.name)) return;
      for (const file of directories(pkg)) {
        const fault = faultOf(file);
        if (fault) report({ file: file.path, message: `${fault.what} (${attributes(file)}). ${fault.advice}`, ...(fault.level && { level: fault.level }) });
      }
    },
  },
});

function faultOf(file: PackageFile): Fault | undefined {
  const bits = permissions(file);
  if ((bits & 0o002) !== 0) return (bits & 0o1000) !== 0 ? everybodys : undefined;
  if (bits === 0 || bits === 0o755 || bits === 0o2775 || bits === 0o2755 || bits === 0o711) return undefined;
  if (isShut(bits)) return { what: 'Some may list the directory but not enter it', advice: 'Give it mode 0755; a directory needs the execute bits.' };
  const isOwn = !isRoots(file);
  const isPrivate = (bits & 0o005) !== 0o005;
  if ((bits & 0o020) !== 0 && (bits & 0o3000) === 0 && !(isPrivate && isOwn)) {
    return isOwn
      ? { what: `The group ${file.group} may write, but its members' files stay with their own groups`, advice: 'Give it mode 2775.' }
      : { what: 'The group root may write', advice: 'Give it mode 0755, or 2775 and the group that shares it.' };
  }
  if (bits === 0o555) return { what: 'Nobody may write, its owner included', advice: 'The usual mode is 0755.', level: 'note' };
  if (!isPrivate || isOwn || privateTrees.some((tree) => isBelow(mergedUsr(file.path), tree))) return undefined;
  return { what: 'Not everybody may enter and list the directory', advice: 'Give it mode 0755.' };
}

const everybodys: Fault = {
  what: 'Everybody may make files in the directory, which the sticky bit only keeps others from removing',
  advice: "Give it to a group (2775), or let each user's files lie in the user's own directory.",
};

/** Whoever may read a directory without the right to search it sees names and nothing else. */
const isShut = (bits: number): boolean => (bits & 0o444 & ~((bits & 0o111) << 2)) !== 0;
