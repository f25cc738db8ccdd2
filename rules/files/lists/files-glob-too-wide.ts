import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { filesSection } from '../../data/example-specs.js';
import { fiveShared } from '../../data/paths/shared-directories.js';
import { filesPatterns, openDirectory, takenBy } from '../../reading/files-section/files-patterns.js';

export default defineRule({
  meta: {
    id: 'files-glob-too-wide',
    category: 'files',
    summary: 'A %files entry takes everything in one of the five shared directories',
    why: 'With %{_bindir}/* in the list, a new command of the next upstream release lands in the package without anybody having looked at it, and a file that is missing is not noticed. An explicit list makes the build say so.',
    source: fedoraGuidelines('Explicit lists', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['shared-dir-glob-in-files'], rpminspect: [] },
    examples: {
      bad: [
        { spec: filesSection('%{_bindir}/*'), findings: [{ line: 2, column: 1, text: '%{_bindir}/*', level: 'warning', message: '/usr/bin' }] },
        {
          title: 'The other four',
          profile: 'fedora',
          spec: filesSection('%{_datadir}/*', '%{_includedir}/*', '%{_mandir}/*', '%{_docdir}/*'),
          findings: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }],
        },
        {
          title: 'Without braces, by prefix, by path, before the usr-merge',
          spec: filesSection('%_bindir/*', '%{_prefix}/bin/*', '/usr/bin/*', '/bin/*'),
          findings: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }],
        },
        {
          title: 'Behind directives',
          profile: 'fedora',
          spec: filesSection('%attr(755,root,root) %{_bindir}/*', '%doc %{_docdir}/*'),
          findings: [{ line: 2, column: 22 }, { line: 3 }],
        },
        {
          title: 'Other ways to write the same',
          spec: filesSection('%{_bindir}/**', '%{_bindir}/*?', '%{_datadir}/*/', '%{_bindir}/[a-z]*', '%{_bindir}//*'),
          findings: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }],
        },
        {
          title: 'Through a macro of the spec',
          spec: `%global cmds %{_bindir}/*\n${filesSection('%cmds')}`,
          findings: [{ line: 3, column: 1, text: '%cmds' }],
        },
        {
          title: 'Names of one kind of first letter only',
          spec: filesSection('%{_bindir}/[!l]*', '%{_bindir}/a*'),
          findings: [{ line: 2, message: 'nearly everything' }, { line: 3 }],
        },
        {
          title: 'Under %{_exec_prefix}, beside other paths, in quotes',
          spec: filesSection('%{_exec_prefix}/bin/*', '/etc/demo.conf %{_bindir}/*', '"%{_bindir}/*"'),
          findings: [{ line: 2 }, { line: 3, column: 16, text: '%{_bindir}/*' }, { line: 4 }],
        },
        {
          title: 'A condition that cannot be evaluated counts as met',
          spec: filesSection('%if %(test -e x; echo $?)', '%{_bindir}/*', '%endif'),
          findings: [{ line: 3, level: 'warning' }],
        },
        {
          title: 'In a subpackage of one kind too',
          profile: 'fedora',
          spec: '%package doc\nSummary: x\n%files doc\n%{_docdir}/*\n',
          findings: [{ line: 4 }],
        },
      ],
      good: [
        { spec: filesSection('%{_bindir}/foo') },
        {
          title: 'Narrowed by a directory or a beginning',
          spec: filesSection(
            '%{_datadir}/demo/*',
            '%{_mandir}/man1/foo*',
            '%{_includedir}/foo/*',
            '%{_bindir}/demo*',
            '%{_bindir}/{a,b}',
            '%{_bindir}/*-config',
            '%{_includedir}/*.h',
          ),
        },
        { title: '%exclude takes nothing', spec: filesSection('%exclude %{_bindir}/*') },
        { title: 'A manifest is judged on the package', spec: '%files -f list\n' },
        { title: 'A directory that cannot be known', spec: filesSection('%{_foodir}/*') },
        { title: 'Man sections have their own rule', spec: filesSection('%{_mandir}/man1/*', '%{_mandir}/*/*') },
        { title: 'The directory itself has its own rule', spec: filesSection('%{_bindir}', '%{_datadir}/') },
        { title: 'Narrowed by a macro', spec: `Name: demo\n${filesSection('%{_bindir}/%{name}*', '%{_datadir}/%{name}/*')}` },
        { title: 'Text of a script', spec: '%install\nrm %{buildroot}%{_bindir}/*\n%post\nls /usr/bin/*\n' },
        { title: 'A localised page', spec: filesSection('%{_mandir}/*/man1/foo.1*') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const pattern of filesPatterns(spec)) {
        const open = openDirectory(pattern);
        if (!open || !fiveShared.has(open.directory) || (open.directory === '/usr/share/man' && open.levels > 1)) continue;
        report({ message: `This takes ${takenBy(pattern)} in ${open.directory}. List the files, or narrow the name.`, at: pattern.entry.pathText.origin() });
      }
    },
  },
});
