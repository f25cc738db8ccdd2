import { defineRule, positionAt } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { alsoAsMacro, type WrittenDirectory, writtenDirectories } from '../reading/macros/written-directories.js';

export default defineRule({
  meta: {
    id: 'inconsistent-path-style',
    category: 'macros',
    summary: 'The same directory is written both as a macro and as a path',
    why: 'Who changes or searches for the one form misses the other. Where the macro has another value, the files of one form are installed where those of the other are not.',
    source: fedoraGuidelines('Macros', 'MUST'),
    level: 'warning',
    profiles: { generic: 'note', fedora: 'warning', opensuse: 'warning' },
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%files\n%{_bindir}/a\n/usr/bin/b\n/usr/bin/c\n',
          findings: [{ line: 3, column: 1, text: '/usr/bin', level: 'warning', message: 'line 2' }],
          fixed: '%files\n%{_bindir}/a\n%{_bindir}/b\n%{_bindir}/c\n',
        },
        {
          title: 'Between %install and %files',
          spec: '%install\ninstall -D a %{buildroot}/etc/demo/a\n%files\n%config(noreplace) %{_sysconfdir}/demo/a\n',
          findings: [{ line: 2, text: '/etc' }],
          fixed: '%install\ninstall -D a %{buildroot}%{_sysconfdir}/demo/a\n%files\n%config(noreplace) %{_sysconfdir}/demo/a\n',
        },
      ],
      good: [
        { spec: '%files\n%{_bindir}/a\n%{_bindir}/b\n' },
        { title: 'Paths throughout', spec: '%install\nmkdir %{buildroot}/usr/bin\n%files\n/usr/bin/a\n' },
        {
          title: 'Dependencies, interpreter lines and comments are not installed anywhere',
          spec: "Requires: /usr/bin/a\n%prep\nsed -i '1s|.*|#!/usr/bin/b|' x\n%files\n# /usr/bin/c\n%{_bindir}/d\n",
        },
        { title: 'Another directory', spec: '%files\n%{_datadir}/a\n/usr/share/man/man1/a.1*\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const byMacro = new Map<string, WrittenDirectory[]>();
      for (const written of writtenDirectories(spec)) {
        const same = byMacro.get(written.macro);
        if (same) same.push(written);
        else byMacro.set(written.macro, [written]);
      }
      for (const [macro, sites] of byMacro) {
        const other = alsoAsMacro(spec, macro);
        const [first] = sites;
        if (!other || !first) continue;
        const count = sites.length > 1 ? ` (${sites.length} times)` : '';
        report({
          message: `${first.directory} is written out here${count}, and as %{${macro}} in line ${positionAt(spec.source, other.at.start).line}. Write the macro.`,
          at: first.at,
          fix: { safety: 'unsafe', title: `Write %{${macro}}`, edits: sites.map(({ at }) => ({ location: at, text: `%{${macro}}` })) },
        });
      }
    },
  },
});
