import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isExecutable, isGhost, isRegular } from '../data/paths/file-type.js';
import { directoryOf, mergedUsr } from '../data/paths/install-path.js';
import { octal } from '../data/paths/permissions.js';
import { programDirectories } from '../data/paths/program-directories.js';
import { filesBelow } from '../reading/package/files.js';

export default defineRule({
  meta: {
    id: 'nonexecutable-in-bin',
    category: 'files',
    summary: 'A file in a directory of programs cannot be executed',
    why: 'Shells offer and start what is in these directories. A file without execute bits is either a program that nobody can start, or data that belongs to /usr/share or /usr/lib.',
    source: fedoraGuidelines('File Permissions', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['non-executable-in-bin'], rpminspect: ['permissions'] },
    examples: {
      bad: [
        { packages: [{ files: [{ path: '/usr/bin/foo', mode: 0o644 }] }], findings: [{ file: '/usr/bin/foo', level: 'error', message: '0644' }] },
        {
          title: 'Before the usr-merge, and in the directories of root and of games',
          packages: [{ files: [{ path: '/bin/foo' }, { path: '/usr/sbin/foo' }, { path: '/usr/games/foo' }] }],
          findings: [{ file: '/bin/foo' }, { file: '/usr/sbin/foo' }, { file: '/usr/games/foo' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/foo', mode: 0o755 }] }] },
        {
          title: 'Links, ghosts, directories, and programs that only some may start',
          packages: [
            {
              files: [
                { path: '/usr/bin/foo', linkTo: 'bar' },
                { path: '/usr/bin/java', flags: ['ghost'] },
                { path: '/usr/bin/vendor', type: 'directory' },
                { path: '/usr/sbin/bar', mode: 0o750 },
              ],
            },
          ],
        },
        { title: 'Elsewhere', packages: [{ files: [{ path: '/usr/libexec/foo/data' }, { path: '/usr/lib/foo/bin/x' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of programDirectories.flatMap((directory) => filesBelow(pkg, directory))) {
        if (isExecutable(file) || !isRegular(file) || isGhost(file) || !programDirectories.includes(directoryOf(mergedUsr(file.path)))) continue;
        report({ file: file.path, message: `Nobody can start this file (mode ${octal(file)}). Install it with mode 0755, or as data elsewhere.` });
      }
    },
  },
});
