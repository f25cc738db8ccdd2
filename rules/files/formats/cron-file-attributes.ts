import { defineRule, type PackageFacts, type PackageFile, type Report } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { isDirectory, isExecutable, isGhost, isRegular, isSymlink } from '../../data/paths/file-type.js';
import { directoryOf } from '../../data/paths/install-path.js';
import { octal } from '../../data/paths/permissions.js';
import { filesBelow } from '../../reading/package/files.js';

const flags = ['config', 'noreplace'];
const table = '/etc/cron.d/demo';
const script = '/etc/cron.daily/demo';
const requires = ['cronie'];

/** What reads such tables and runs such scripts, by the names of Fedora, SUSE, Debian and others. */
const cron =
  /^(?:cronie|crontabs|cron|vixie-cron|dcron|fcron|bcron|anacron|cronie-anacron|systemd-cron|cron-daemon|cron-daemon-common|\/etc\/cron\.[a-z]+|\/usr\/s?bin\/(?:crond?|run-parts|crontab))$/;

export default defineRule({
  meta: {
    id: 'cron-file-attributes',
    category: 'files',
    summary: "A file of cron's is a link, has the wrong mode, or is replaced by updates",
    why: "crond refuses tables that are links, executable or writable by others than root, and run-parts passes over scripts that are not executable. When jobs run is the administrator's decision: updates must keep it.",
    source: fedoraGuidelines('Cron Files', 'SHOULD'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['executable-crontab-file', 'non-owner-writeable-only-crontab-file', 'symlink-crontab-file', 'missing-dependency-to-crontabs'],
      rpminspect: [],
    },
    examples: {
      bad: [
        { packages: [{ requires, files: [{ path: table, flags, mode: 0o755 }] }], findings: [{ file: table, level: 'warning', message: 'not run' }] },
        {
          title: 'A link; writable by a group; replaced by updates; a script that is not executable',
          packages: [
            {
              requires,
              files: [
                { path: '/etc/cron.d/a', linkTo: '/usr/share/demo/cron' },
                { path: '/etc/cron.d/b', flags, mode: 0o664 },
                { path: '/etc/cron.d/c' },
                { path: script, flags },
              ],
            },
          ],
          findings: [
            { file: '/etc/cron.d/a', message: 'link' },
            { file: '/etc/cron.d/b', message: '0664' },
            { file: '/etc/cron.d/c', message: '%config(noreplace)' },
            { file: script, message: '0755' },
          ],
        },
        { title: 'Nothing brings cron', packages: [{ files: [{ path: table, flags }] }], findings: [{ file: table, level: 'note', message: 'cronie' }] },
      ],
      good: [
        {
          packages: [
            {
              requires,
              files: [
                { path: table, flags },
                { path: script, flags, mode: 0o755 },
              ],
            },
          ],
        },
        { title: 'Closed to others, by another cron', packages: [{ recommends: ['cron'], files: [{ path: table, flags, mode: 0o600 }] }] },
        {
          title: 'The package that owns the directory, and what keeps it there',
          packages: [{ name: 'crontabs', files: [{ path: '/etc/cron.daily', type: 'directory' }, { path: '/etc/cron.daily/.placeholder' }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      let first: PackageFile | undefined;
      for (const file of filesBelow(pkg, '/etc')) {
        if (!file.path.startsWith('/etc/cron.') || isDirectory(file) || isGhost(file) || file.path.includes('/.')) continue;
        const directory = directoryOf(file.path);
        if (directory === '/etc/cron.d') judgeTable(file, report);
        else if (/^\/etc\/cron\.(?:hourly|daily|weekly|monthly)$/.test(directory)) judgeScript(file, report);
        else continue;
        first ??= file;
      }
      if (first && !bringsCron(pkg))
        report({
          message: 'Nothing brings cron, which owns the directory and runs the job. Require cronie or crontabs, or use a timer of systemd.',
          file: first.path,
          level: 'note',
          rpmlint: 'missing-dependency-to-crontabs',
        });
    },
  },
});

type Tell = (finding: Report) => void;

function judgeTable(file: PackageFile, report: Tell): void {
  if (isSymlink(file))
    return report({ message: 'crond passes over tables that are links. Install the file itself.', file: file.path, rpmlint: 'symlink-crontab-file' });
  if (isExecutable(file)) report({ message: 'A table is not run but read. Install it with mode 0644.', file: file.path, rpmlint: 'executable-crontab-file' });
  else judgeWriters(file, report);
  judgeConfig(file, report);
}

function judgeScript(file: PackageFile, report: Tell): void {
  if (isSymlink(file)) return;
  if (!isExecutable(file)) report({ message: 'run-parts passes over scripts that are not executable. Install it with mode 0755.', file: file.path });
  else judgeWriters(file, report);
}

function judgeWriters(file: PackageFile, report: Tell): void {
  if (!isRegular(file) || (file.mode & 0o022) === 0) return;
  report({
    message: `The file has mode ${octal(file)}, so others than root can write what cron runs as root. Take that right away.`,
    file: file.path,
    rpmlint: 'non-owner-writeable-only-crontab-file',
  });
}

function judgeConfig({ path, flags: marks }: PackageFile, report: Tell): void {
  if (!marks.includes('noreplace')) report({ message: 'An update replaces what the administrator changed. Mark the file %config(noreplace).', file: path });
}

function bringsCron(pkg: PackageFacts): boolean {
  const { requires: hard, recommends, suggests, supplements } = pkg.dependencies;
  if (cron.test(pkg.name) || pkg.files.some(({ path }) => path === '/etc/cron.d' || path === '/etc/cron.daily')) return true;
  return [...hard, ...recommends, ...suggests, ...supplements].some(({ name }) => cron.test(name.replace(/^\(/, '').split(' ', 1)[0] ?? ''));
}
