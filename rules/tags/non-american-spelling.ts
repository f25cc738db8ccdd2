import { defineRule } from '../../src/policy/index.js';
import { americanSpelling } from '../data/names/american-spelling.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

export default defineRule({
  meta: {
    id: 'non-american-spelling',
    category: 'tags',
    summary: 'A Summary or %description has a British spelling',
    why: 'The guidelines ask for American English, so that a search over all packages needs one spelling only.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Summary and description',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_summary_and_description',
    },
    level: 'note',
    fix: 'unsafe',
    precision: 'medium',
    equivalents: { rpmlint: ['spelling-error'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Summary: Colour picker\n',
          findings: [{ line: 1, column: 10, text: 'Colour', level: 'note', message: 'Color' }],
          fixed: 'Summary: Color picker\n',
        },
        {
          title: 'In a description, with its endings',
          spec: '%description\nIt optimises the behaviour of\nlabelled artefacts.\n',
          findings: [
            { line: 2, text: 'optimises' },
            { line: 2, text: 'behaviour' },
            { line: 3, text: 'labelled' },
            { line: 3, text: 'artefacts' },
          ],
          fixed: '%description\nIt optimizes the behavior of\nlabeled artifacts.\n',
        },
        { packages: [{ tags: { SUMMARY: 'Sound analyser', DESCRIPTION: 'x' } }], findings: [{ message: 'analyzer' }] },
      ],
      good: [
        { spec: 'Summary: Color picker\n' },
        { title: 'A proper name', spec: 'Summary: Bindings of the Open Licence Centre\n%description\nIt is like Colour Science.\n' },
        {
          title: 'The name of the package, of a command, of an option, of an address',
          spec: 'Name: colour\nSummary: The colour tool\n%description\nUse --centre, fibre.conf, lib/licence, git_analyser and analyse().\n',
        },
        { title: 'A translation', spec: 'Summary(en_GB): Colour picker\nSummary(fr): favoris, programme\n' },
        { title: 'Words that are spelt so everywhere', spec: 'Summary: Exercise, advertise, promise, four hours, pour, grey\n' },
      ],
    },
  },
  check: textChecks(judge),
});

function* judge({ text, locale, names }: PlainText): Generator<TextFault> {
  if (locale !== undefined) return;
  for (const { 0: word, index } of text.matchAll(/(?<![\w./\\@:$%{=<-])[A-Za-z][a-z]{4,19}(?![\w(/=@]|[.:-]\w)/g)) {
    const american = americanSpelling.get(word.toLowerCase());
    if (american === undefined || isName(text, index, word) || names.some((name) => name.toLowerCase().includes(word.toLowerCase()))) continue;
    const right = word.charAt(0) === american.charAt(0) ? american : american.charAt(0).toUpperCase() + american.slice(1);
    yield {
      from: index,
      to: index + word.length,
      message: `"${word}" is British spelling. Write "${right}", unless it is a name.`,
      fix: { safety: 'unsafe', title: `Write "${right}"`, text: right },
    };
  }
}

/** A capital that does not begin a sentence or a line belongs to a name, and so may one beside another capital. */
function isName(text: string, at: number, word: string): boolean {
  if (!/[A-Z]/.test(word.charAt(0))) return false;
  const before = text.slice(Math.max(0, at - 10), at).trimEnd();
  const begins = before === '' || /[.!?:*-]$/.test(before) || /\n\s*$/.test(text.slice(Math.max(0, at - 10), at));
  return !begins || /^\s+[A-Z]/.test(text.slice(at + word.length, at + word.length + 5));
}
