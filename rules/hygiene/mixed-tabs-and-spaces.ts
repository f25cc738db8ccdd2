import { defineRule, positionAt, type Spec } from '../../src/policy/index.js';
import { skipBlanks } from '../../src/text/whitespace.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { buildSections, scriptletSections, shellLines } from '../reading/commands/shell-lines.js';
import { leavesOf } from '../reading/syntax/leaves.js';

export default defineRule({
  meta: {
    id: 'mixed-tabs-and-spaces',
    category: 'hygiene',
    summary: 'Some lines of the spec are indented with tabs, others with spaces',
    why: 'How wide a tab is depends on who looks. What lines up in one editor does not in the next, and every change of style shows up in diffs.',
    source: rpmlintMessages('SpecCheck: mixed-use-of-spaces-and-tabs', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['mixed-use-of-spaces-and-tabs'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%build\n\tmake\n\tmake doc\n    make test\n',
          findings: [{ line: 4, column: 1, text: '    ', level: 'note', message: 'tabs, as in line 2' }],
        },
        {
          title: 'Values behind tags, as wide as they are',
          spec: 'Name:           demo\nVersion:        1\nRelease:\t1\n',
          findings: [{ line: 3, column: 9, text: '\t', message: 'spaces, as in line 1' }],
        },
        { title: 'Both in one line', spec: '%install\n  \tmake install\n  true\n', findings: [{ line: 2, text: '  \t' }] },
      ],
      good: [
        { spec: 'Name:           demo\n%build\n    make\n' },
        { title: 'One space is no indentation', spec: 'Name:\tdemo\nVersion: 1\n' },
        {
          title: 'Prose, comments and the text of a here-document',
          spec: 'Name:\tdemo\n%description\n  Demo.\n%build\n# a\n  # b\ncat > x <<EOF\n  y\nEOF\n%changelog\n  x\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      const found = { tab: [] as Indent[], space: [] as Indent[] };
      for (const indent of indents(spec)) {
        const text = source.text.slice(indent.start, indent.end);
        if (text.includes('\t')) found.tab.push(indent);
        if (text.includes('  ')) found.space.push(indent);
      }
      const [rare, usual, other] = found.tab.length < found.space.length ? [found.tab, found.space, 'spaces'] : [found.space, found.tab, 'tabs'];
      const [first] = rare;
      const like = usual.find(({ start }) => start !== first?.start) ?? usual[0];
      if (!first || !like) return;
      report({
        message: `Elsewhere the spec indents with ${other}, as in line ${positionAt(source, like.start).line}. Use one of the two throughout.`,
        at: { source, ...first },
      });
    },
  },
});

type Indent = { readonly start: number; readonly end: number };

const quiet = new Set(['%description', '%changelog', ...buildSections, ...scriptletSections]);

/** What stands before the lines of code, and between tags and their values; the lines of here-documents and prose are left out. */
function* indents(spec: Spec): Generator<Indent> {
  const { text } = spec.source;
  for (const { leaf } of leavesOf(spec)) {
    if (leaf.kind === 'comment' || leaf.kind === 'blank' || quiet.has(leaf.section)) continue;
    const end = skipBlanks(text, leaf.start, leaf.end);
    if (end > leaf.start) yield { start: leaf.start, end };
    if (leaf.kind === 'tag' && leaf.value.end > leaf.value.start) yield { start: text.indexOf(':', leaf.nameRange.end) + 1, end: leaf.value.start };
  }
  for (const { leaf, start, hereDocument } of shellLines(spec, [...buildSections, ...scriptletSections])) {
    if (hereDocument === 0 && start > leaf.start) yield { start: leaf.start, end: start };
  }
}
