import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { demoFiles } from '../../data/example-specs.js';
import { isBelowPattern } from '../../data/paths/directory-pattern.js';
import { directoryOwners, dropIn, libraryDirectories, otherShared } from '../../data/paths/shared-directories.js';
import { wordListOption } from '../../data/word-list-option.js';
import { type FilesPattern, filesPatterns, openDirectory, takenBy } from '../../reading/files-section/files-patterns.js';
import { rawLine } from '../../reading/files-section/raw-line.js';

export default defineRule({
  meta: {
    id: 'files-glob-shared-directory',
    category: 'files',
    summary: 'A %files entry takes everything in a directory that many packages share',
    why: 'A bare wildcard in a shared directory packs whatever the next upstream release installs there, unseen. An explicit list makes a change visible.',
    source: fedoraGuidelines('Explicit lists', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'medium',
    options: wordListOption('owners', 'Packages (`*` allowed) that own such directories by design.', directoryOwners),
    equivalents: { rpmlint: ['shared-dir-glob-in-files'], rpminspect: [] },
    examples: {
      bad: [
        { spec: demoFiles('%{_libdir}/*'), findings: [{ line: 3, column: 1, text: '%{_libdir}/*', level: 'warning', message: 'everything in /usr/lib64' }] },
        {
          title: 'The other shared directories',
          spec: demoFiles(
            '%{_sbindir}/*',
            '%{_libexecdir}/*',
            '%{_sysconfdir}/*',
            '%{_localstatedir}/*',
            '%{_datadir}/applications/*',
            '%{_prefix}/*',
            '/etc/*',
            '/usr/lib/*',
            '/*',
          ),
          findings: [3, 4, 5, 6, 7, 8, 9, 10, 11].map((line) => ({ line, level: 'warning' as const })),
        },
        {
          title: 'By extension in a drop-in directory: a note',
          spec: demoFiles('%{_libdir}/pkgconfig/*.pc', '/usr/lib/systemd/system/*.service'),
          findings: [
            { line: 3, level: 'note' },
            { line: 4, level: 'note' },
          ],
        },
        {
          title: 'By path, before the usr-merge; systemd units',
          spec: demoFiles('/sbin/*', '/lib64/*', '%{_unitdir}/*', '%{_prefix}/lib/systemd/user/*'),
          profile: 'fedora',
          findings: [{ line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }],
        },
        {
          title: 'A list of owners that the configuration shortens',
          options: { owners: [] },
          spec: 'Name: demo-filesystem\n%files\n%{_sysconfdir}/*\n',
          findings: [{ line: 3 }],
        },
        { title: 'Every development link', spec: demoFiles('%{_libdir}/*.so'), findings: [{ line: 3, level: 'warning' }] },
      ],
      good: [
        { spec: demoFiles('%{_libdir}/foo/') },
        { title: 'Sonames have their own rule', spec: demoFiles('%{_libdir}/*.so.*', '%{_libdir}/lib*.so*') },
        { title: 'A package whose purpose it is', spec: 'Name: demo-filesystem\n%files\n%{_datadir}/applications/*\n' },
        { title: 'A directory that is empty here', spec: demoFiles('%{?demo_root}/*') },
        { title: 'The five directories have their own rule', spec: demoFiles('%{_bindir}/*', '%{_datadir}/*') },
        {
          title: 'By extension in a -devel package, as the templates of rpmdevtools have it',
          spec: 'Name: demo\n%package devel\nSummary: x\n%files devel\n%{_libdir}/*.so\n%{_libdir}/pkgconfig/*.pc\n',
        },
        { title: 'Narrowed', spec: demoFiles('%{_libdir}/libfoo*', '%{_sysconfdir}/foo/*', '%{_libexecdir}/foo-*') },
        { title: '%exclude takes nothing', spec: demoFiles('%exclude %{_libdir}/*') },
      ],
    },
  },
  check: {
    spec(spec, { report, options }) {
      for (const pattern of filesPatterns(spec)) {
        if (options.owners.some((owner) => isBelowPattern(pattern.package.name.text, owner))) continue;
        const found = shared(pattern);
        if (!found) continue;
        report({
          message: `This takes ${found.what} in ${found.directory}. List the files, or narrow the name.`,
          at: pattern.entry.pathText.origin(),
          ...(found.weak && { level: 'note' as const }),
        });
      }
    },
  },
});

function shared(pattern: FilesPattern): { directory: string; what: string; weak: boolean } | undefined {
  const open = openDirectory(pattern);
  if (open?.directory === '/' && !startsAtRoot(pattern)) return undefined;
  if (open) return otherShared.has(open.directory) ? { directory: open.directory, what: takenBy(pattern), weak: false } : undefined;
  const { directory, base, package: pkg } = pattern;
  const extension = /^\*(\.[A-Za-z0-9]+)$/.exec(base)?.[1];
  if (extension === undefined || pkg.name.text.endsWith('-devel')) return undefined;
  if (dropIn.has(directory)) return { directory, what: `every ${extension} file`, weak: true };
  return libraryDirectories.has(directory) && extension === '.so' ? { directory, what: 'every .so link', weak: false } : undefined;
}

/** False for `%{?prefix}/*` where the macro is empty here: it is not where the packager wants the files. */
const startsAtRoot = ({ entry }: FilesPattern): boolean => !/%\{[?!]/.test(rawLine(entry));
