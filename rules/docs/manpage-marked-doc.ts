import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { filesSection } from '../data/example-specs.js';
import { replaceDirective } from '../reading/edits/delete-directive.js';
import { soleEntry } from '../reading/edits/sole-entry.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';

export default defineRule({
  meta: {
    id: 'manpage-marked-doc',
    category: 'docs',
    summary: '%doc stands before a manual or info page',
    why: 'rpm marks everything below %{_mandir} and %{_infodir} as documentation by itself.',
    source: fedoraGuidelines('Manpages', 'SHOULD NOT'),
    level: 'note',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: filesSection('%doc %{_mandir}/man1/x.1*'),
          findings: [{ line: 2, column: 6, text: '%{_mandir}/man1/x.1*', level: 'note' }],
          fixed: filesSection('%{_mandir}/man1/x.1*'),
        },
        {
          title: 'An info page, with other directives',
          spec: filesSection('%attr(644,root,root) %doc  %{_infodir}/x.info*', '%doc /usr/share/man/man5/'),
          findings: [{ line: 2 }, { line: 3 }],
          fixed: filesSection('%attr(644,root,root) %{_infodir}/x.info*', '/usr/share/man/man5/'),
        },
        { title: 'Beside another path: no fix', spec: filesSection('%doc README %{_mandir}/man1/x.1*'), findings: [{ line: 2, column: 13 }] },
      ],
      good: [
        { spec: filesSection('%{_mandir}/man1/x.1*', '%doc README', '%doc %{_docdir}/demo/manual.html') },
        { title: 'A relative path', spec: filesSection('%doc man/x.1') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { entry, names } of filesPatterns(spec)) {
        if (!entry.directives.includes('%doc') || names[1] !== 'share' || (names[2] !== 'man' && names[2] !== 'info')) continue;
        const fix = soleEntry(spec, entry) && replaceDirective(spec, entry, '%doc', 'safe');
        report({ message: 'rpm marks manual and info pages as documentation by itself. Drop %doc.', at: entry.pathText.origin(), ...(fix && { fix }) });
      }
    },
  },
});
