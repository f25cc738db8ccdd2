import { defineRule } from '../../src/policy/index.js';
import { isExecutable, isGhost, isRegular } from '../data/paths/file-type.js';
import { baseName, directoryOf, mergedUsr } from '../data/paths/install-path.js';
import { programDirectories } from '../data/paths/program-directories.js';
import { filesBelow } from '../reading/package/files.js';

export default defineRule({
  meta: {
    id: 'executable-in-bin-and-sbin',
    category: 'filesystem',
    summary: 'Two programs of a package have one name, in different directories of programs',
    why:
      'Which of the two starts depends on the search path of the shell, so root and users get different programs. Where /usr/sbin is a link to /usr/bin, as Fedora 42 has it, ' +
      "the two are one path and the package can't be installed.",
    source: {
      document: 'Fedora change',
      heading: 'Unify /usr/bin and /usr/sbin',
      strength: 'MUST NOT',
      url: 'https://fedoraproject.org/wiki/Changes/Unify_bin_and_sbin',
    },
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['duplicate-executable'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', mode: 0o755 },
                { path: '/usr/sbin/demo', mode: 0o755 },
              ],
            },
          ],
          findings: [{ file: '/usr/sbin/demo', level: 'warning', message: '/usr/bin/demo' }],
        },
        {
          title: 'Before the usr-merge: /bin and /usr/bin are one directory now',
          packages: [
            {
              files: [
                { path: '/bin/demo', mode: 0o755 },
                { path: '/usr/bin/demo', mode: 0o755 },
              ],
            },
          ],
          findings: [{ file: '/usr/bin/demo' }],
        },
      ],
      good: [
        {
          title: 'A link from the one to the other',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', mode: 0o755 },
                { path: '/usr/sbin/demo', linkTo: '../bin/demo' },
              ],
            },
          ],
        },
        {
          title: 'Elsewhere, and what comes with no package',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', mode: 0o755 },
                { path: '/usr/libexec/demo', mode: 0o755 },
                { path: '/usr/sbin/demo', mode: 0o755, flags: ['ghost'] },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      const programs = new Map<string, string>();
      for (const file of programDirectories.flatMap((directory) => filesBelow(pkg, directory))) {
        if (!isExecutable(file) || !isRegular(file) || isGhost(file) || !programDirectories.includes(directoryOf(mergedUsr(file.path)))) continue;
        const name = baseName(file.path);
        const other = programs.get(name);
        if (other === undefined) programs.set(name, file.path);
        else report({ file: file.path, message: `${other} is a program of the same name. Keep one, and make the other a link to it or give it another name.` });
      }
    },
  },
});
