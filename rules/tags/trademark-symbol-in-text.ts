import { defineRule } from '../../src/policy/index.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

export default defineRule({
  meta: {
    id: 'trademark-symbol-in-text',
    category: 'tags',
    summary: 'A Summary or %description contains a trade mark sign',
    why: 'Only the owner of a trade mark says how it is marked. A distribution names the product and leaves the signs out, so that it neither claims nor denies a right.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Trademarks in Summary or Description',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_trademarks_in_summary_or_description',
    },
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Summary: Driver for Foo(TM) cards\n',
          findings: [{ line: 1, column: 24, text: '(TM)', level: 'warning' }],
          fixed: 'Summary: Driver for Foo cards\n',
        },
        {
          title: 'The other signs',
          spec: '%description\nFoo™, Bar®, Baz(R) and Qux (tm).\n',
          findings: [
            { line: 2, text: '™' },
            { line: 2, text: '®' },
            { line: 2, text: '(R)' },
            { line: 2, text: '(tm)' },
          ],
          fixed: '%description\nFoo, Bar, Baz and Qux.\n',
        },
        { packages: [{ tags: { SUMMARY: 'Driver for Foo™ cards', DESCRIPTION: 'x' } }], findings: [{ message: '™' }] },
      ],
      good: [
        { spec: 'Summary: Driver for Foo cards\n' },
        { title: 'The letter of a list, the language R, a function', spec: '%description\n(R) reads, the language (R), files(s), rename(r)\n' },
        { title: 'A comment and the changelog', spec: '# Foo(TM)\n%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- Foo(TM)\n' },
      ],
    },
  },
  check: textChecks(judge),
});

function* judge({ text }: PlainText): Generator<TextFault> {
  if (!/[™®]|\((?:tm|r)\)/i.test(text)) return;
  for (const { 0: sign, index } of text.matchAll(/[™®]|(?<=\w ?)\([Tt][Mm]\)|(?<=\w)\(R\)/g)) {
    const blank = sign.startsWith('(') && text[index - 1] === ' ' ? 1 : 0;
    yield {
      from: index,
      to: index + sign.length,
      message: `The text marks a trade mark with ${sign}. Leave the sign out.`,
      fix: { safety: 'safe', title: 'Delete the sign', text: '', from: index - blank },
    };
  }
}
