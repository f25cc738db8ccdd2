import { defineRule, type PackageFacts, type PackageFile, type PackageSet } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { isGhost, isRegular } from '../../data/paths/file-type.js';
import { baseName, directoryOf } from '../../data/paths/install-path.js';
import { historicalLogs } from '../../data/paths/log-names.js';
import { octal, permissions } from '../../data/paths/permissions.js';
import { filesBelow } from '../../reading/package/files.js';
import { nameStem } from '../../reading/preamble/name-stem.js';

const directory = '/etc/logrotate.d';
const path = `${directory}/demo`;
const flags = ['config', 'noreplace'];
const requires = ['logrotate'];

export default defineRule({
  meta: {
    id: 'logrotate-file-attributes',
    category: 'files',
    summary: 'A configuration of logrotate is not %config(noreplace), or not of root with mode 0644',
    why: "How long logs are kept is the administrator's decision, which an update must not undo. logrotate leaves out a file that others than root own or can write to.",
    source: fedoraGuidelines('logrotate Config File', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['incoherent-logrotate-file', 'missing-dependency-to-logrotate'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ requires, files: [{ path }] }], findings: [{ file: path, level: 'error', message: '%config(noreplace)' }] },
        {
          title: 'Replaced by updates; executable; of another user',
          packages: [
            {
              requires,
              files: [
                { path, flags: ['config'] },
                { path: `${path}-a`, flags, mode: 0o755 },
                { path: `${path}-b`, flags, user: 'demo' },
              ],
            },
          ],
          findings: [
            { message: 'noreplace' },
            { file: `${path}-a`, level: 'warning', message: '0755' },
            { file: `${path}-b`, level: 'warning', message: 'demo' },
          ],
        },
        { title: 'Nothing brings logrotate', packages: [{ files: [{ path, flags }] }], findings: [{ level: 'note', message: 'logrotate' }] },
        {
          title: 'Named after nothing in the package',
          packages: [{ requires, files: [{ path: `${directory}/other`, flags }] }],
          findings: [{ level: 'note', message: '%{name}' }],
        },
      ],
      good: [
        { packages: [{ requires, files: [{ path, flags }] }] },
        {
          title: 'A weak dependency; the directory is owned',
          packages: [{ recommends: requires, files: [{ path, flags }] }, { files: [{ path: directory, type: 'directory' }] }],
        },
        {
          title: 'Named after the daemon',
          packages: [
            {
              requires,
              files: [
                { path: `${directory}/otherd`, flags },
                { path: '/usr/sbin/otherd', mode: 0o755 },
              ],
            },
          ],
        },
        { title: "The vendor's directory", packages: [{ files: [{ path: '/usr/etc/logrotate.d/demo' }] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      const configs = filesBelow(pkg, directory).filter((file) => directoryOf(file.path) === directory && isRegular(file) && !isGhost(file));
      for (const file of configs) {
        const { flags: marks, user, group } = file;
        if (!marks.includes('config')) report({ message: "The file is the administrator's to change. Mark it %config(noreplace).", file: file.path });
        else if (!marks.includes('noreplace'))
          report({ message: 'An update replaces what the administrator changed. Mark the file %config(noreplace).', file: file.path });
        if (user !== 'root' || group !== 'root')
          report({
            message: `The file belongs to ${user}:${group}; logrotate takes none but those of root. Install it as root:root.`,
            file: file.path,
            level: 'warning',
          });
        if (permissions(file) !== 0o644) report({ message: `The file has mode ${octal(file)}. Install it with mode 0644.`, file: file.path, level: 'warning' });
        if (!isNamedAfter(file, pkg, set))
          report({
            message: 'The file has a name that nothing in the package has. Name it after the daemon that writes the logs, or %{name}.',
            file: file.path,
            level: 'note',
            rpmlint: 'incoherent-logrotate-file',
          });
      }
      const first = configs[0];
      if (first && !bringsLogrotate(pkg))
        report({
          message: `Nothing brings logrotate, which reads the file and owns ${directory}. Add a Requires or Recommends on logrotate.`,
          file: first.path,
          level: 'note',
          rpmlint: 'missing-dependency-to-logrotate',
        });
    },
  },
});

function bringsLogrotate(pkg: PackageFacts): boolean {
  const { requires: hard, recommends, suggests, supplements } = pkg.dependencies;
  if (pkg.name === 'logrotate' || pkg.files.some((file) => file.path === directory)) return true;
  return [...hard, ...recommends, ...suggests, ...supplements].some(({ name }) => /logrotate/.test(name));
}

/** After the package or one of its build, or after a program, unit or directory that they bring. */
function isNamedAfter(config: PackageFile, pkg: PackageFacts, set: PackageSet): boolean {
  const name = baseName(config.path)
    .replace(/\.(?:conf|logrotate)$/, '')
    .toLowerCase();
  // records of the system, which logrotate itself or the login programs bring
  if (historicalLogs.test(name)) return true;
  const stem = nameStem(name);
  const packages = set.packages.some((each) => {
    const own = each.name.toLowerCase();
    return own.includes(stem) || name.includes(nameStem(own)) || own.replace(/[^a-z0-9]/g, '').includes(name.replace(/[^a-z0-9]/g, ''));
  });
  return packages || pkg.files.some((file) => file !== config && !file.path.startsWith(`${directory}/`) && baseName(file.path).toLowerCase().startsWith(stem));
}
