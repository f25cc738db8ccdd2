import { defineRule } from '../../src/policy/index.js';
import { productNames } from '../data/names/product-names.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

export default defineRule({
  meta: {
    id: 'ambiguous-trademark-phrase',
    category: 'tags',
    summary: 'A Summary or %description compares the package with a trade-marked product',
    why: 'Phrases such as "a clone of" or "similar to" before the name of a product can be read as if the owner had something to do with the package. Say what the package does instead, or that it works with the files of the product.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Trademarks in Summary or Description',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_trademarks_in_summary_or_description',
    },
    level: 'off',
    fix: 'none',
    precision: 'low',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%description\nIt is similar to Adobe Photoshop.\n', findings: [{ line: 2, column: 7, text: 'similar to Adobe', level: 'note' }] },
        {
          title: 'Other phrases',
          spec: 'Summary: Clone of the Tetris game\n%description\nA MATLAB-like language, a free version of Excel.\n',
          findings: [
            { line: 1, text: 'Clone of the Tetris' },
            { line: 3, text: 'MATLAB-like' },
            { line: 3, text: 'version of Excel' },
          ],
        },
      ],
      good: [
        { spec: '%description\nIt reads PSD files.\n' },
        { title: 'A product that it works with', spec: '%description\nReads files of Adobe Photoshop and runs on Microsoft Windows.\n' },
        { title: 'No product', spec: '%description\nA simple version of grep. It feels like home, similar to less. Excel in it.\n' },
      ],
    },
  },
  check: { spec: textChecks(judge).spec },
});

const names = productNames.map((name) => name.replace(' ', String.raw`\s`)).join('|');
const phrase = new RegExp(
  String.raw`\b(?:similar\sto|just\slike|(?:clone|version|replacement|remake)\s(?:of|for))\s(?:the\s)?(?:${names})\b|\b(?:${names})[-\s](?:like|clone)\b`,
  'gi',
);

function* judge({ text }: PlainText): Generator<TextFault> {
  if (!/similar|like|clone|version|replacement|remake/i.test(text)) return;
  for (const { 0: words, index } of text.matchAll(phrase))
    yield {
      from: index,
      to: index + words.length,
      message: `"${words.replace(/\s/g, ' ')}" compares with a trade-marked product. Say what the package does instead.`,
    };
}
