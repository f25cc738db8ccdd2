import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { gainsRights } from '../data/paths/file-type.js';
import { baseName } from '../data/paths/install-path.js';
import { attributes } from '../data/paths/permissions.js';
import { privilegedPrograms } from '../data/paths/privileged-programs.js';
import { wordListOption } from '../data/word-list-option.js';
import { regularFiles } from '../reading/package/files.js';

interface Options {
  readonly allow: readonly string[];
}

const known = new Set(privilegedPrograms);

export default defineRule<Options>({
  meta: {
    id: 'setuid-or-capabilities',
    category: 'ownership',
    summary: 'A program runs with more rights than whoever starts it',
    why:
      'Every fault of a set-id program, or of one with capabilities, is open to all users of the system. Distributions review such programs before they let them in; ' +
      'one that nobody has looked at should not come along unnoticed.',
    source: rpmlintMessages('setuid-binary, setgid-binary', 'SHOULD NOT'),
    level: 'warning',
    securitySeverity: 7.8,
    fix: 'none',
    precision: 'very-high',
    options: wordListOption('allow', 'Paths, or names without a directory, of programs that were reviewed.'),
    equivalents: { rpmlint: ['setuid-binary', 'setgid-binary'], rpminspect: ['capabilities', 'permissions'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/foo', mode: 0o4755 }] }],
          findings: [{ file: '/usr/bin/foo', level: 'warning', message: 'setuid root' }],
        },
        {
          title: 'Setgid, both, and capabilities',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o2755, group: 'mail' },
                { path: '/usr/bin/b', mode: 0o6755, user: 'foo', group: 'foo' },
                { path: '/usr/bin/c', mode: 0o755, caps: 'cap_net_admin=ep' },
              ],
            },
          ],
          findings: [{ message: 'setgid mail' }, { message: 'setuid foo and setgid foo' }, { message: 'cap_net_admin=ep' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/foo', mode: 0o755 }] }] },
        { title: 'Reviewed', packages: [{ files: [{ path: '/usr/bin/foo', mode: 0o4755 }] }], options: { allow: ['/usr/bin/foo'] } },
        { title: 'What distributions have reviewed', packages: [{ files: [{ path: '/usr/bin/passwd', mode: 0o4755 }] }] },
        { title: 'High scores', packages: [{ files: [{ path: '/usr/bin/tetris', mode: 0o2755, group: 'games' }] }] },
        {
          title: 'A directory that a group shares; capabilities that were emptied',
          packages: [
            {
              files: [
                { path: '/var/games/foo', type: 'directory', mode: 0o2775, group: 'games' },
                { path: '/usr/bin/foo', mode: 0o755, caps: '=' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report, options }) {
      for (const file of regularFiles(pkg)) {
        if (!gainsRights(file) || isReviewed(file, options.allow)) continue;
        const { how, rpmlint } = rights(file);
        report({
          file: file.path,
          message: `The program gets ${how} (${attributes(file)}). Leave that out, or have it reviewed and put it on the list of allowed programs.`,
          ...(rpmlint && { rpmlint }),
        });
      }
    },
  },
});

/** On a list, or a game that only keeps its scores with the rights of its group. */
function isReviewed(file: PackageFile, allowed: readonly string[]): boolean {
  const name = baseName(file.path);
  if (known.has(name) || allowed.some((each) => each === file.path || each === name)) return true;
  return file.group === 'games' && (file.mode & 0o6000) === 0o2000;
}

function rights({ mode, user, group, caps }: PackageFile): { how: string; rpmlint?: string } {
  const ids = [...((mode & 0o4000) !== 0 ? [`setuid ${user}`] : []), ...((mode & 0o2000) !== 0 ? [`setgid ${group}`] : [])];
  if (ids.length === 0) return { how: `the capabilities ${caps}` };
  return { how: ids.join(' and '), rpmlint: (mode & 0o4000) !== 0 ? 'setuid-binary' : 'setgid-binary' };
}
