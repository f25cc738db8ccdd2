import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { alsoAsMacro, writtenDirectories } from '../reading/macros/written-directories.js';

export default defineRule({
  meta: {
    id: 'hardcoded-install-path',
    category: 'macros',
    summary: '%install writes out a directory that has a macro',
    why: 'The macros say which directory is meant and follow the distribution when it moves one. Files that are installed into a directory that is written out stay behind then.',
    source: fedoraGuidelines('Macros', 'SHOULD'),
    level: 'off',
    profiles: { fedora: 'note', terra: 'off' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%install\ninstall -Dm755 demo %{buildroot}/usr/bin/demo\n',
          findings: [{ line: 2, column: 33, text: '/usr/bin', level: 'note', message: '%{_bindir}' }],
          fixed: '%install\ninstall -Dm755 demo %{buildroot}%{_bindir}/demo\n',
        },
        {
          title: 'The longest directory that has a macro; the variable, quotes',
          profile: 'epel',
          spec: '%install\nmkdir -p "$RPM_BUILD_ROOT"/usr/share/man/man1 ${RPM_BUILD_ROOT}/etc\n',
          findings: [
            { line: 2, text: '/usr/share/man' },
            { line: 2, text: '/etc' },
          ],
          fixed: '%install\nmkdir -p "$RPM_BUILD_ROOT"%{_mandir}/man1 ${RPM_BUILD_ROOT}%{_sysconfdir}\n',
        },
      ],
      good: [
        { profile: 'fedora', spec: '%install\ninstall -Dm755 demo %{buildroot}%{_bindir}/demo\n' },
        {
          title: 'Directories without a macro, and names that only begin so',
          profile: 'fedora',
          spec: '%install\nmkdir %{buildroot}/usr/lib/demo %{buildroot}/opt %{buildroot}/etcetera %{buildroot}/usr/share-x\n',
        },
        {
          title: 'Not below the buildroot',
          profile: 'fedora',
          spec: '%install\ncp /usr/share/x .\n# %{buildroot}/usr/bin\ncat > x <<EOF\n%{buildroot}/usr/bin\nEOF\n',
        },
        { title: "A prefix of the spec's own", profile: 'fedora', spec: '%define _prefix /opt/demo\n%install\nmkdir %{buildroot}/usr/bin\n' },
        {
          title: 'Written as a macro elsewhere: inconsistent-path-style says so',
          profile: 'fedora',
          spec: '%install\nmkdir -p %{buildroot}/usr/bin\n%files\n%{_bindir}/demo\n',
        },
        { title: "Terra's own example writes it so", profile: 'terra', spec: '%install\nmkdir %{buildroot}/usr/bin\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { directory, macro, at, inInstall } of writtenDirectories(spec)) {
        if (!inInstall || alsoAsMacro(spec, macro)) continue;
        report({
          message: `${directory} has a macro. Write %{${macro}}.`,
          at,
          fix: { safety: 'safe', title: `Write %{${macro}}`, edits: [{ location: at, text: `%{${macro}}` }] },
        });
      }
    },
  },
});
