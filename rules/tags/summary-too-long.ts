import { defineRule } from '../../src/policy/index.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

/** rpmlint's MaxLineLength; package managers cut what does not fit a line of a terminal. */
const most = 79;

const long = 'A parser that reads everything that anybody has ever written down and a good deal of what nobody has';

export default defineRule({
  meta: {
    id: 'summary-too-long',
    category: 'tags',
    summary: `A Summary is longer than ${most} characters`,
    why: 'Package managers show the summary in one line of a list and cut it there. What is worth more words belongs in the description.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Summary and description',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_summary_and_description',
    },
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['summary-too-long'], rpminspect: [] },
    examples: {
      bad: [
        { spec: `Summary: ${long}\n`, findings: [{ line: 1, column: 10, text: long, level: 'warning', message: '100 characters' }] },
        { title: 'Of a subpackage', spec: `Summary: x\n%package libs\nSummary: ${long}\n`, findings: [{ line: 3 }] },
        { packages: [{ tags: { SUMMARY: long } }], findings: [{ message: '100 characters' }] },
      ],
      good: [
        { spec: 'Summary: A parser\n' },
        { title: `${most} characters, counted as characters`, spec: `Summary: ${'😀'.repeat(most)}\n` },
        { title: 'A length that cannot be known', spec: `Summary: ${long} %(cat x)\n` },
        { title: 'A description', spec: `%description\n${long}\n` },
      ],
    },
  },
  check: textChecks(judge),
});

function* judge({ kind, text }: PlainText): Generator<TextFault> {
  if (kind !== 'summary' || text.length <= most) return;
  const length = [...text.trim()].length;
  if (length > most) yield { from: 0, to: text.length, message: `The Summary has ${length} characters. Say it in ${most} or fewer.` };
}
