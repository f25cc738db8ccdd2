import { defineRule, type Leaf } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { deleteLine } from '../../reading/edits/delete-line.js';
import { leavesOf } from '../../reading/syntax/leaves.js';

const directive = /^[ \t]*%defattr[ \t]*\(([^()]{0,200})\)(?=\s|$)/;

export default defineRule({
  meta: {
    id: 'redundant-defattr',
    category: 'files',
    summary: '%defattr sets what is set anyway',
    why: 'Files belong to root and keep their modes without any %defattr. The directive has a use only where it says something else, or goes back to the default afterwards.',
    source: fedoraGuidelines('File Permissions', 'SHOULD NOT'),
    level: 'warning',
    profiles: { photon: 'note' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%files\n%defattr(-,root,root,-)\n/usr/bin/foo\n',
          findings: [{ line: 2, column: 1, text: '%defattr(-,root,root,-)', level: 'warning' }],
          fixed: '%files\n/usr/bin/foo\n',
        },
        {
          title: 'With blanks, three values, behind a comment, and in every section',
          spec: '%files\n# all of it\n%defattr( -, root, root )\n/usr/bin/foo\n%files devel\n%defattr(-,root,root)\n/usr/include/foo.h\n',
          findings: [{ line: 3 }, { line: 6 }],
          fixed: '%files\n# all of it\n/usr/bin/foo\n%files devel\n/usr/include/foo.h\n',
        },
        {
          title: 'A second one, and one with a path behind it',
          spec: '%files\n%defattr(-,root,root,-)\n/usr/bin/foo\n%defattr(-,root,root) %doc README\n',
          findings: [{ line: 2 }, { line: 4, text: '%defattr(-,root,root)' }],
          fixed: '%files\n/usr/bin/foo\n%doc README\n',
        },
      ],
      good: [
        { spec: '%files\n/usr/bin/foo\n' },
        {
          title: 'Another owner or mode',
          spec: '%files\n%defattr(-,foo,foo,-)\n/a\n%files b\n%defattr(644,root,root,755)\n/b\n%files c\n%defattr(640,root,apache)\n/c\n',
        },
        { title: 'A mode for directories', spec: '%files\n%defattr(-,root,root,0755)\n/usr/share/foo\n' },
        { title: 'Back to the default', spec: '%files\n%defattr(-,foo,foo,-)\n/var/lib/foo\n%defattr(-,root,root,-)\n/usr/bin/foo\n' },
        { title: 'A macro may say something else', spec: '%files\n%defattr(-,%{owner},root)\n/a\n%defattr(-,root,root)\n/b\n' },
        { title: 'Text of a comment or description', spec: '%description\n%%defattr(-,root,root)\n%files\n# %%defattr(-,root,root)\n/a\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      let heading: Leaf['heading'];
      let changed = false;
      for (const { leaf } of leavesOf(spec)) {
        if (leaf.kind !== 'body' || leaf.section !== '%files') continue;
        if (leaf.heading !== heading) changed = false;
        heading = leaf.heading;
        const line = source.text.slice(leaf.start, leaf.end);
        const [found, values = ''] = (line.includes('%defattr') && directive.exec(line)) || [];
        if (found === undefined) continue;
        const isDefault = /^-,root,root(?:,-)?$/.test(values.replace(/[ \t]+/g, ''));
        changed ||= !isDefault;
        if (changed) continue;
        const start = leaf.start + line.indexOf('%');
        const rest = line.length - line.slice(found.length).trimStart().length;
        report({
          message: `%defattr(${values.trim()}) is the default. Delete it.`,
          at: { source, start, end: leaf.start + found.length },
          fix: rest === line.length ? deleteLine({ source, start: leaf.start, end: leaf.end }) : deleteDirective({ source, start, end: leaf.start + rest }),
        });
      }
    },
  },
});

const deleteDirective = (location: Parameters<typeof deleteLine>[0]): ReturnType<typeof deleteLine> => ({
  ...deleteLine(location),
  title: 'Delete the directive',
});
