import { defineRule } from '../../src/policy/index.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

/** The guideline's number. */
const most = 80;

const long = 'This line of the description is definitely longer than eighty characters, as you can count yourself.';

export default defineRule({
  meta: {
    id: 'description-line-too-long',
    category: 'tags',
    summary: `A line of a %description is longer than ${most} characters`,
    why: 'Package managers print a description as it is written. Lines that are longer than a terminal is wide break in the middle of words.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Summary and description',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_summary_and_description',
    },
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['description-line-too-long'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `%description\n${long}\n`,
          findings: [{ line: 2, column: 82, text: 'can count yourself.', level: 'warning', message: '100 characters' }],
          fixed: '%description\nThis line of the description is definitely longer than eighty characters, as you\ncan count yourself.\n',
        },
        {
          title: 'The whole paragraph is wrapped again, others stay',
          spec: `%description\nA parser.\n\nThis is fast.\n${long}\n\nThe\nend.\n`,
          findings: [{ line: 5 }],
          fixed:
            '%description\nA parser.\n\nThis is fast. This line of the description is definitely longer than eighty\ncharacters, as you can count yourself.\n\nThe\nend.\n',
        },
        {
          title: 'Lists and indented text have a form that only the packager knows: no fix',
          spec: `%description\n- one\n- ${long}\n`,
          findings: [{ line: 3 }],
        },
        {
          title: 'Through a macro, once for all descriptions that hold it',
          spec: `%global text ${long}\n%description\n%text\n%description libs\n%text\n`,
          findings: [{ line: 3, text: '%text' }],
        },
        { packages: [{ tags: { DESCRIPTION: `A parser.\n${long}` } }], findings: [{ message: 'Line 2 of the description has 100 characters' }] },
      ],
      good: [
        { spec: '%description\nThis description is wrapped\nbefore column eighty.\n' },
        { title: 'A word that cannot be broken', spec: `%description\nhttps://example.org/${'x'.repeat(80)}\n * <https://example.org/${'x'.repeat(80)}>\n` },
        { title: 'Characters are counted, not bytes', spec: `%description\n${'é '.repeat(40)}\n` },
        { title: 'A length that cannot be known', spec: `%description\n${long} %(cat x)\n` },
        { title: 'A call of a macro that nobody here knows: what it brings is', spec: `%description\nA parser.\n\n%lib_subpackage ${long}\n` },
        { title: 'Other sections', spec: `%build\necho ${long}\n` },
      ],
    },
  },
  check: textChecks(judge),
});

function* judge({ kind, text }: PlainText): Generator<TextFault> {
  if (kind !== 'description') return;
  let start = 0;
  let around: Paragraph | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const length = line.length > most ? [...line.trimEnd()].length : 0;
    if (length > most && !isOneWord(line) && !call.test(line)) {
      const shown = [...line].slice(0, most).join('').length;
      const from = start + line.length - line.slice(shown).trimStart().length;
      if (!around || start >= around.to) around = paragraphAt(text, start);
      const { from: first, to, wrapped } = around;
      yield {
        from,
        to: start + line.length,
        message: `Line ${i + 1} of the description has ${length} characters. Wrap it at ${most}.`,
        ...(wrapped !== undefined && { fix: { safety: 'safe', title: 'Wrap the paragraph', text: wrapped, from: first, to } }),
      };
    }
    start += line.length + 1;
  }
}

/** What is left of a call when no macro answers to it. */
const call = /(?:^|[^%])%(?:[A-Za-z_]\w{2}|\{)/;

/** Nothing but one word, perhaps behind the sign of a list. */
const isOneWord = (line: string): boolean => !/\S\s+\S/.test(line.trim().replace(/^(?:[-*•+]|\S{1,60}:)\s+/, ''));

interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** Wrapped; absent for lists and for text that is indented or aligned. */
  readonly wrapped?: string;
}

/** Longer ones are nothing that a fix should touch. */
const longestParagraph = 5000;
/** Signs of a list, a heading, a table or code. */
const hasForm = /^(?:[\s\-*•+·#|>=]|\d{1,3}[.)]|\S{1,40}[:.]\s*$)|\S {2,}(?=[^ ])(?<![.!?] {2})|\t|[:;]$/m;

/** The paragraph around the beginning of a line. */
function paragraphAt(text: string, at: number): Paragraph {
  const before = text.lastIndexOf('\n\n', at);
  const from = before < 0 ? text.length - text.trimStart().length : before + 2;
  const after = text.indexOf('\n\n', at);
  const to = after < 0 ? text.length : after;
  const paragraph = text.slice(from, to);
  return { from, to, ...(paragraph.length <= longestParagraph && !hasForm.test(paragraph) && { wrapped: wrap(paragraph) }) };
}

function wrap(paragraph: string): string {
  const lines = [''];
  for (const word of paragraph.split(/\s+/)) {
    const last = lines[lines.length - 1] as string;
    if (last === '') lines[lines.length - 1] = word;
    else if ([...last].length + 1 + [...word].length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
