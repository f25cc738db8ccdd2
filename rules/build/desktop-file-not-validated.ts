import { defineRule } from '../../src/policy/index.js';
import { desktopChecks } from '../data/commands/desktop-tools.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { scriptMentions } from '../reading/commands/script-mentions.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';

export default defineRule({
  meta: {
    id: 'desktop-file-not-validated',
    category: 'build',
    summary: 'A desktop file is packaged and nothing checks it',
    why: 'Desktops silently ignore a desktop file with a mistake in it, and the program is then in no menu. desktop-file-install and desktop-file-validate find such mistakes while the package is built.',
    source: fedoraGuidelines('desktop-file-install Usage', 'MUST'),
    level: 'off',
    profiles: { fedora: 'error' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: demo\n%install\n%make_install\n%files\n%{_datadir}/applications/demo.desktop\n',
          findings: [{ line: 5, column: 1, text: '%{_datadir}/applications/demo.desktop', level: 'error' }],
        },
        {
          title: 'Only in a comment; several files, one finding',
          profile: 'fedora',
          spec: 'Name: demo\n%install\n# desktop-file-validate x\n%files\n%{_datadir}/applications/*.desktop\n%{_datadir}/applications/b.desktop\n',
          findings: [{ line: 5 }],
        },
      ],
      good: [
        {
          profile: 'fedora',
          spec: 'Name: demo\n%check\ndesktop-file-validate %{buildroot}%{_datadir}/applications/demo.desktop\n%files\n%{_datadir}/applications/demo.desktop\n',
        },
        {
          title: 'In a loop, by find, by a macro',
          profile: 'fedora',
          spec: 'Name: demo\n%install\nfor i in *.desktop; do desktop-file-install --dir=%{buildroot}%{_datadir}/applications $i; done\n%files\n%{_datadir}/applications/demo.desktop\n',
        },
        {
          title: 'Terra has a macro',
          profile: 'terra',
          spec: 'Name: demo\n%install\n%desktop_file_install demo.desktop\n%files\n%{_datadir}/applications/demo.desktop\n',
        },
        {
          title: 'A macro of the spec does it',
          profile: 'fedora',
          spec: '%global checks desktop-file-validate x\nName: demo\n%check\n%checks\n%files\n%{_datadir}/applications/demo.desktop\n',
        },
        { title: 'Elsewhere', profile: 'fedora', spec: 'Name: demo\n%install\n%make_install\n%files\n%{_datadir}/xsessions/demo.desktop\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const found = filesPatterns(spec).find(
        ({ directory, base, entry }) => directory === '/usr/share/applications' && base.endsWith('.desktop') && !entry.uncertain,
      );
      if (!found || scriptMentions(spec, ['%install', '%check', '%build'], desktopChecks)) return;
      report({
        message: `${found.base} is checked by nothing. Run desktop-file-validate in %check, or desktop-file-install in %install.`,
        at: found.entry.pathText.origin(),
      });
    },
  },
});
