import { defineRule, type PackageFacts, type PackageFile, type PackageSet, type Report } from '../../../src/policy/index.js';
import { isRegular } from '../../data/paths/file-type.js';
import { directoryOf } from '../../data/paths/install-path.js';
import { isLogrotateConfig, isTmpfilesConfig, logrotateTexts, tmpfilesTexts } from '../../reading/formats/config-paths.js';
import { type LogrotateBlock, readLogrotate } from '../../reading/formats/logrotate.js';
import { oncePer } from '../../reading/once-per.js';
import { directories, filesWithText } from '../../reading/package/files.js';
import { isSystemUnit, unitTexts } from '../../reading/package/units.js';
import { requirementsIn } from '../../reading/sets/set-requirements.js';

const path = '/etc/logrotate.d/demo';
const config = (content: string, ...more: readonly { path: string; type: 'directory'; user?: string; group?: string; mode?: number }[]) => ({
  packages: [{ files: [{ path, content, flags: ['config', 'noreplace'] }, ...more] }],
});
const directory = { path: '/var/log/demo', type: 'directory' } as const;
const block = '/var/log/demo/*.log {\n  weekly\n  missingok\n}\n';

export default defineRule({
  meta: {
    id: 'logrotate-config-invalid',
    category: 'files',
    summary: 'logrotate refuses a configuration, or the directory whose logs it shall rotate',
    why: 'logrotate leaves out a block with a mistake, and a whole file where a brace is missing; the logs then grow until the disk is full. It runs as root: in a directory that others can write to it rotates nothing unless "su" says as whom, since links there would lead it astray.',
    source: { document: 'logrotate(8)', heading: 'CONFIGURATION FILE', strength: 'MUST', url: 'https://man7.org/linux/man-pages/man8/logrotate.8.html' },
    level: 'warning',
    needs: [...logrotateTexts, ...unitTexts, ...tmpfilesTexts],
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['logrotate-exception', 'logrotate-duplicate', 'logrotate-log-dir-not-packaged', 'logrotate-user-writable-log-dir'],
      rpminspect: [],
    },
    examples: {
      bad: [
        {
          ...config('/var/log/demo/a.log {\n  weekely\n  size 10MB\n  postrotate\n    }\n  endscript\n}\n/var/log/demo/b.log {\n  rotate four\n', directory),
          findings: [
            { file: path, level: 'warning', message: 'Line 2: logrotate knows no directive "weekely"' },
            { message: '"10MB" is no size' },
            { message: '"four" is no number' },
            { message: 'no closing brace' },
          ],
        },
        { title: 'The same log twice', ...config(`${block}${block}`, directory), findings: [{ message: 'Line 5: /var/log/demo/*.log' }] },
        {
          title: 'Where others can write',
          ...config(block, { ...directory, group: 'demo', mode: 0o775 }),
          findings: [{ file: path, level: 'error', message: 'su root demo' }],
        },
        { title: 'Whose owner is not root', ...config(block, { ...directory, user: 'demo' }), findings: [{ level: 'warning', message: 'su demo' }] },
        { title: 'A directory that nobody owns', ...config(block), findings: [{ level: 'note', message: '/var/log/demo is not packaged' }] },
      ],
      good: [
        config(
          `# demo\ncompress\n"/var/log/demo/a b.log" /var/log/demo/*.txt\n{\n  rotate 4\n  size=100k\n  su demo demo\n  create 0640 demo demo # x\n  sharedscripts\n  postrotate\n    [ -f /x ] && { kill -HUP 1; }\n  endscript\n}\n`,
          { ...directory, user: 'demo', group: 'demo', mode: 0o775 },
        ),
        { title: 'On one line, and in a directory of all', ...config('/var/log/demo.log { weekly }\n') },
        {
          title: 'A directory that the unit makes',
          packages: [
            {
              files: [
                { path, content: block, flags: ['config'] },
                { path: '/usr/lib/systemd/system/demo.service', content: '[Service]\nLogsDirectory=demo\n' },
              ],
            },
          ],
        },
        {
          title: 'A directory of a package that is required and not here',
          packages: [{ version: '1', release: '1', requires: ['demo-common = 1-1'], files: [{ path, content: block, flags: ['config'] }] }],
        },
        { title: 'Readable by a group', ...config(block, { ...directory, group: 'adm', mode: 0o750 }) },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      for (const file of filesWithText(pkg)) {
        const text = isLogrotateConfig(file.path) && isRegular(file) ? file.content?.text : undefined;
        if (text === undefined) continue;
        const { blocks, problems } = readLogrotate(text);
        for (const { line, message, level } of problems.slice(0, 10)) report({ message: `Line ${line}: ${message}`, file: file.path, ...(level && { level }) });
        const made = madeOtherwise(pkg);
        // a package of the build that is required and not here may have the directory
        const mayBeThere = !set.complete && requirementsIn(set, pkg).lacksSibling;
        judgeBlocks(blocks, file, set, report, (directory) => mayBeThere || made(directory));
      }
    },
  },
});

function judgeBlocks(
  blocks: readonly LogrotateBlock[],
  { path: file }: PackageFile,
  set: PackageSet,
  report: (finding: Report) => void,
  made: (directory: string) => boolean,
): void {
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const { patterns, directives, line } of blocks) {
    for (const pattern of patterns) {
      if (seen.has(pattern))
        report({
          message: `Line ${line}: ${pattern} has a block above already, and logrotate refuses this one. Merge the two.`,
          file,
          rpmlint: 'logrotate-duplicate',
        });
      seen.add(pattern);
      const directory = directoryOf(pattern);
      if (!/^\/[^*?[{~$]+$/.test(directory) || told.has(directory)) continue;
      told.add(directory);
      const fault = directoryFault(directory, directives.get('su'), set, made);
      if (fault) report({ ...fault, message: `Line ${line}: ${fault.message}`, file });
    }
  }
}

function directoryFault(
  directory: string,
  su: string | undefined,
  set: PackageSet,
  made: (directory: string) => boolean,
): Pick<Report, 'message' | 'level' | 'rpmlint'> | undefined {
  const found = set.packages.flatMap((pkg) => directoriesOfVar(pkg).get(directory) ?? [])[0];
  if (!found) {
    if (!directory.startsWith('/var/log/') || made(directory)) return undefined;
    return {
      message: `${directory} is not packaged, so no log can be written there after the installation. Add it to %files with %dir.`,
      level: 'note',
      rpmlint: 'logrotate-log-dir-not-packaged',
    };
  }
  if (su !== undefined) return undefined;
  const { user, group, mode } = found;
  const rpmlint = 'logrotate-user-writable-log-dir';
  if ((mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && group !== 'root'))
    return {
      message: `${directory} can be written to by others than root, and logrotate refuses to rotate there. Add "su ${user} ${group}" to the block.`,
      level: 'error',
      rpmlint,
    };
  if (user !== 'root' && (mode & 0o200) !== 0)
    return { message: `${directory} belongs to ${user}, who can put links where logrotate works as root. Add "su ${user} ${group}" to the block.`, rpmlint };
  return undefined;
}

/** Whether a unit, a tmpfiles.d file or a scriptlet of the package may make a directory of logs. */
function madeOtherwise(pkg: PackageFacts): (directory: string) => boolean {
  const texts = filesWithText(pkg).flatMap(({ path: each, content }) => (isSystemUnit(each) || isTmpfilesConfig(each) ? (content?.text ?? []) : []));
  return (directory) => {
    const name = directory.slice('/var/log/'.length);
    return (
      pkg.scriptlets.some(({ body }) => body.includes(directory)) ||
      texts.some((text) => text.includes(directory) || (text.includes('LogsDirectory=') && text.includes(name)))
    );
  };
}

const directoriesOfVar = oncePer(
  (pkg: PackageFacts) => new Map(directories(pkg).flatMap((file) => (file.path.startsWith('/var/') ? [[file.path, file] as const] : []))),
);
