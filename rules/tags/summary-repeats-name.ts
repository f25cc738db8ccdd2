import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

export default defineRule({
  meta: {
    id: 'summary-repeats-name',
    category: 'tags',
    summary: 'A Summary begins with the name of the package',
    why: 'The summary is always shown beside the name. Repeating it there takes the room of what the reader wants to know.',
    source: rpmlintMessages('TagsCheck: name-repeated-in-summary', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['name-repeated-in-summary'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: foo\nSummary: foo is a tool\n', findings: [{ line: 2, column: 10, text: 'foo is', level: 'note' }] },
        {
          title: 'In any case, with a dash or colon',
          spec: 'Name: foo\nSummary: Foo - tool for bars\n%package libs\nSummary: %{name}: libraries\n',
          findings: [{ line: 2 }, { line: 4, text: '%{name}:' }],
        },
        { title: 'Nothing else', spec: 'Name: foo\nSummary: foo\n', findings: [{ line: 2, text: 'foo' }] },
        { packages: [{ name: 'foo', tags: { SUMMARY: 'foo -- a tool' } }], findings: [{ message: 'foo --' }] },
      ],
      good: [
        { spec: 'Name: foo\nSummary: Tool for bars\n' },
        { title: 'The name as a word of the phrase', spec: 'Name: foo\nSummary: foo plugin for bars\n%package a\nSummary: Foo-like tools\n' },
        { title: 'A longer word that begins so', spec: 'Name: foo\nSummary: Foobar is a tool\n' },
        { title: 'A description', spec: 'Name: foo\n%description\nfoo is a tool\n' },
      ],
    },
  },
  check: textChecks(judge),
});

function* judge({ kind, text, names }: PlainText): Generator<TextFault> {
  const name = kind === 'summary' ? names.find((each) => text.toLowerCase().startsWith(each.toLowerCase())) : undefined;
  if (name === undefined) return;
  const joint = /^(?:\s{1,9}(?:is|are|--?|[–—:])(?=\s)|:(?=\s)|\s{0,9}$)/.exec(text.slice(name.length, name.length + 20))?.[0];
  if (joint === undefined) return;
  const to = name.length + joint.length;
  yield { from: 0, to, message: `The Summary begins with the name: "${text.slice(0, to)}". Say only what it is.` };
}
