import { defineRule } from '../../../src/policy/index.js';
import { filesSection } from '../../data/example-specs.js';
import { replaceDirective } from '../../reading/edits/delete-directive.js';

/** What rpm adds to the list of documentation directories by itself (the default of %__docdir_path). */
const usual = new Set([
  '/usr/share/doc',
  '/usr/share/man',
  '/usr/share/info',
  '/usr/share/gtk-doc',
  '/usr/share/gtk-doc/html',
  '/usr/doc',
  '/usr/man',
  '/usr/info',
]);

export default defineRule({
  meta: {
    id: 'obsolete-files-directive',
    category: 'files',
    summary: 'An outdated directive in %files',
    why: '%readme is an old name for %doc. %docdir makes rpm take a directory for one of documentation, which it does by itself for those of manuals, info pages and %{_docdir}.',
    source: { document: 'Terra packaging documentation', heading: 'File derivatives', strength: 'SHOULD NOT' },
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: filesSection('%readme /usr/share/doc/foo/README'),
          findings: [{ line: 2, column: 9, level: 'warning', message: '%doc' }],
          fixed: filesSection('%doc /usr/share/doc/foo/README'),
        },
        {
          title: '%docdir for what is known: a note',
          spec: filesSection('%docdir %{_mandir}', '%docdir /usr/share/doc'),
          findings: [{ line: 2, column: 9, level: 'note' }, { line: 3 }],
        },
      ],
      good: [
        { spec: filesSection('%doc README', '%{_mandir}/man1/foo.1*') },
        { title: 'Another directory', spec: filesSection('%docdir %{_datadir}/foo/manual') },
        { title: 'A comment', spec: filesSection('# %%readme README') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const entry of spec.packages.flatMap(({ files }) => files ?? [])) {
        if (entry.directives.includes('%readme')) {
          const fix = replaceDirective(spec, entry, '%readme', 'safe', '%doc ');
          report({ message: '%readme is outdated. Write %doc.', at: entry.pathText.origin(), ...(fix && { fix }) });
        } else if (entry.directives.includes('%docdir') && usual.has(entry.path.replace(/\/+$/, ''))) {
          report({ message: `rpm takes ${entry.path} for documentation by itself. Delete the line.`, at: entry.pathText.origin(), level: 'note' });
        }
      }
    },
  },
});
