import { defineRule } from '../../src/policy/index.js';
import { judgeHeader, type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

export default defineRule({
  meta: {
    id: 'summary-ends-with-period',
    category: 'tags',
    summary: 'A Summary ends with a full stop',
    why: 'A summary is a title, not a sentence: package managers show it in lists and put it into sentences of their own. None of the others there ends with a full stop.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Summary and description',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_summary_and_description',
    },
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['summary-ended-with-dot'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Summary: A fast parser.\n', findings: [{ line: 1, column: 23, text: '.', level: 'warning' }], fixed: 'Summary: A fast parser\n' },
        {
          title: 'Of a subpackage, of a translation',
          spec: 'Summary: A parser\nSummary(de): Ein Parser.\n%package libs\nSummary: The library. \n',
          findings: [{ line: 2 }, { line: 4, column: 21 }],
          fixed: 'Summary: A parser\nSummary(de): Ein Parser\n%package libs\nSummary: The library \n',
        },
        {
          title: 'An ellipsis or abbreviation: what to write instead is for the packager to say',
          spec: 'Summary: Parsers, lexers, etc.\n%package a\nSummary: And so on...\n',
          findings: [{ line: 1 }, { line: 3, text: '...' }],
        },
        { title: 'Through a macro', spec: '%global what A fast parser.\nSummary: %what\n', findings: [{ line: 2, text: '%what' }] },
        { packages: [{ tags: { SUMMARY: 'A fast parser.' } }], findings: [{ level: 'warning', message: 'full stop' }] },
        { packages: [{ arch: 'src', tags: { SUMMARY: 'A fast parser.' } }], findings: [{ level: 'warning' }] },
      ],
      good: [
        { spec: 'Summary: A fast parser\n' },
        { title: 'A full stop within', spec: 'Summary: Tools for the .NET runtime 4.5\n' },
        { title: 'A description may', spec: '%description\nA fast parser.\n' },
        { title: 'An end that cannot be known', spec: 'Summary: A parser %(cat x)\n' },
      ],
    },
  },
  check: { ...textChecks(judge), srpm: (pkg, context) => judgeHeader(pkg, judge, context) },
});

function* judge({ kind, text }: PlainText): Generator<TextFault> {
  const end = text.trimEnd().length;
  if (kind !== 'summary' || text[end - 1] !== '.') return;
  let from = end - 1;
  while (from > 0 && text[from - 1] === '.') from--;
  const plain = from === end - 1 && !isAbbreviation(text.slice(Math.max(0, from - longest), end));
  yield {
    from,
    to: end,
    message: 'The Summary ends with a full stop. A summary is a title: leave it out.',
    ...(plain && { fix: { safety: 'safe', title: 'Delete the full stop', text: '' } }),
  };
}

const longest = 40;

/** `etc.`, `Inc.`, `vs.`, and words with a full stop inside: `e.g.`, `U.S.`. */
const isAbbreviation = (end: string): boolean => /(?:^|[\s(])(?:etc|inc|vs|ltd|co|corp|al|jr|sr|st|[a-z](?:\.[a-z])*)\.$/i.test(end);
