import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isDirectory, isGhost } from '../data/paths/file-type.js';
import { isBelow, mergedUsr } from '../data/paths/install-path.js';
import { filesByDirectory } from '../reading/package/files.js';

/** What a snapshot of the system holds, and what below it is kept outside (openSUSE MicroOS: partitioning; rpmlint, AtomicUpdateCheck). */
const inside = ['/usr', '/etc', '/boot'];
const outside = ['/usr/local', '/boot/efi'];

export default defineRule<{ ghosts: boolean }>({
  meta: {
    id: 'opensuse-atomic-update',
    category: 'filesystem',
    summary: "A package installs something outside of the system's snapshot",
    why: "MicroOS and its like replace the whole system by a new snapshot. What lies in /var, /srv or /opt is not part of it: there the package's file is neither updated nor rolled back.",
    source: rpmlintMessages('AtomicUpdateCheck', 'SHOULD NOT'),
    level: 'off',
    profiles: { opensuse: 'warning' },
    fix: 'none',
    precision: 'very-high',
    options: {
      schema: { type: 'object', properties: { ghosts: { type: 'boolean', description: 'Tell of %ghost files, too' } }, additionalProperties: false },
      defaults: { ghosts: false },
    },
    equivalents: { rpmlint: ['dir-or-file-outside-snapshot', 'ghost-outside-snapshot'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'opensuse',
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory' },
                { path: '/var/lib/demo/data.db' },
                { path: '/var/lib/demo/x' },
                { path: '/usr/local/bin/x' },
              ],
            },
          ],
          findings: [
            { file: '/var/lib/demo', level: 'warning', message: '/var/lib/demo' },
            { file: '/usr/local/bin/x', level: 'warning' },
          ],
        },
        {
          title: 'Ghosts, where they are asked for',
          profile: 'opensuse',
          options: { ghosts: true },
          packages: [{ files: [{ path: '/var/log/demo.log', flags: ['ghost'] }] }],
          findings: [{ level: 'note', message: 'tmpfiles.d' }],
        },
      ],
      good: [
        {
          profile: 'opensuse',
          packages: [{ files: [{ path: '/usr/bin/demo' }, { path: '/etc/demo.conf' }, { path: '/lib64/security/pam_unix.so' }, { path: '/boot/vmlinuz' }] }],
        },
        { title: 'Ghosts are made on the system', profile: 'opensuse', packages: [{ files: [{ path: '/var/log/demo.log', flags: ['ghost'] }] }] },
        { title: 'The package of the base directories', profile: 'opensuse', packages: [{ name: 'filesystem', files: [{ path: '/var', type: 'directory' }] }] },
        { title: 'Other distributions', profile: 'fedora', packages: [{ files: [{ path: '/var/lib/demo/data.db' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report, options }) {
      if (pkg.name === 'filesystem') return;
      const told = new Set<string>();
      for (const { directory, files } of filesByDirectory(pkg)) {
        if (isAllInSnapshot(directory) || isWithin(directory, told)) continue;
        for (const file of files) {
          const { path } = file;
          const ghost = isGhost(file);
          if (isInSnapshot(file) || (ghost && !options.ghosts)) continue;
          if (isDirectory(file)) told.add(path);
          const id = ghost ? 'ghost-outside-snapshot' : 'dir-or-file-outside-snapshot';
          const instead =
            isDirectory(file) || ghost ? 'Let a line of tmpfiles.d make it' : 'Install it below /usr, and let tmpfiles.d copy it where it is needed';
          const message = `${path} is outside of the snapshot. ${instead}.`;
          report({ message, file: path, rpmlint: id, ...(ghost && { level: 'note' as const }) });
        }
      }
    },
  },
});

/** Whether whatever lies in the directory, which has its slash behind it, is in the snapshot: most directories need no look at each file. */
function isAllInSnapshot(directory: string): boolean {
  const merged = mergedUsr(directory);
  return inside.some((root) => isBelow(merged, root)) && !outside.some((root) => isBelow(merged, root) || isBelow(root, merged));
}

function isInSnapshot({ path }: PackageFile): boolean {
  const merged = mergedUsr(path);
  return inside.some((root) => isBelow(merged, root)) && !outside.some((root) => isBelow(merged, root));
}

/** Whether files of the directory lie in one that was told. */
function isWithin(directory: string, told: ReadonlySet<string>): boolean {
  for (let end = directory.lastIndexOf('/'); end > 0; end = directory.lastIndexOf('/', end - 1)) if (told.has(directory.slice(0, end))) return true;
  return false;
}
