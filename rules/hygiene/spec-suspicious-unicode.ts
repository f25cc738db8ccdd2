import { defineRule, type FindingLevel, type Leaf } from '../../src/policy/index.js';
import { rpminspectInspection } from '../data/documents/rpminspect.js';
import { leafAt } from '../reading/syntax/leaf-at.js';
import { checkHeaderCharacters } from './characters/header.js';

/** What is wrong with a character: `turning` ones reorder the text around them, `invisible` ones show nothing. Source: Unicode 15, chapter 23. */
type Kind = 'turning' | 'mark' | 'invisible' | 'joiner' | 'order' | 'blank' | 'control';

const kinds: readonly [RegExp, Kind][] = [
  [/[\u202a-\u202e\u2066-\u2069]/, 'turning'],
  [/[\u200e\u200f\u061c]/, 'mark'],
  [/[\u200c\u200d]/, 'joiner'],
  [/[\u200b\u2060\u00ad]/, 'invisible'],
  [/[\u00a0\u202f\u2007]/, 'blank'],
];
const suspicious = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b-\u200d\u2060\u00ad\ufeff\u00a0\u202f\u2007\x00-\x08\x0e-\x1f\x7f]/g;

/** People write in these, so typography and the marks of their scripts belong there. */
const prose = new Set(['%description', '%changelog']);

/** One line says it; the others are mended with it. */
const mostFindings = 20;

export default defineRule({
  meta: {
    id: 'spec-suspicious-unicode',
    category: 'hygiene',
    summary: 'The spec holds characters that do not show, or that turn text around',
    why: 'A no-break space looks like a space but separates no words: rpm and the shell take it for a part of the name beside it. Bidirectional controls make a reviewer see another text than the shell runs.',
    source: rpminspectInspection('unicode inspection', 'SHOULD NOT'),
    level: 'warning',
    needs: ['text:*.spec'],
    securitySeverity: 5,
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: ['non-break-space', 'forbidden-controlchar-found'], rpminspect: ['unicode'] },
    examples: {
      bad: [
        {
          spec: 'Requires: foo\u00a0>= 1\n',
          findings: [{ line: 1, column: 14, text: '\u00a0', level: 'warning', message: 'U+00A0' }],
          fixed: 'Requires: foo >= 1\n',
        },
        { title: 'A byte order mark', spec: '\ufeffName: demo\n', findings: [{ line: 1, column: 1, message: 'U+FEFF' }], fixed: 'Name: demo\n' },
        { title: 'Text that is turned around: an error', spec: '%build\nmake # \u202etest\n', findings: [{ line: 2, level: 'error', message: 'U+202E' }] },
        { title: 'A space without width', spec: '%files\n/usr/bin/demo\u200b\n', findings: [{ line: 2, text: '\u200b' }] },
        { title: 'A no-break space in prose is typography: a note', spec: '%description\nDemo\u00a0program.\n', findings: [{ line: 2, level: 'note' }] },
        {
          title: 'In a source package only what turns text around: what is prose is not looked for there',
          packages: [{ arch: 'src', files: [{ path: 'demo.spec', flags: ['specfile'], content: 'Name: demo\nSummary: a\u00a0b \u2066x\n' }] }],
          findings: [{ file: 'demo.spec', level: 'error', message: 'U+2066 in line 2' }],
        },
        {
          title: 'In what a package says of itself: a dependency with bytes that nobody typed',
          packages: [{ requires: ['ksym(default:\x02)'], provides: ['demo'] }],
          findings: [{ level: 'warning', message: 'U+0002', cause: { dependency: 'requires', name: 'ksym(default:\x02)' } }],
        },
        { title: 'A control character', spec: 'Summary: Demo\x07\n', findings: [{ line: 1, message: 'U+0007' }] },
      ],
      good: [
        { spec: 'Requires: foo >= 1\n' },
        { title: 'Letters and signs of all scripts', spec: 'Summary: Демо für 日本語 😀\n%description\nمثال\n' },
        { title: 'Marks and joiners that prose needs', spec: '%description -l fa\nمی‌شود 👩‍💻\n%changelog\n* x\n- \u200fمثال\n' },
        { title: 'A wide space in a comment does nothing', spec: '#\u00a0a reason\nName: demo\n' },
        { title: 'Line breaks of a description', packages: [{ tags: { DESCRIPTION: 'One\r\nTwo\tthree' } }] },
        { title: 'Tabs and form feeds are white space', spec: 'Name:\tdemo\n\f\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      let count = 0;
      let line = -1;
      for (const { 0: character, index: start } of source.text.matchAll(suspicious)) {
        const leaf = leafAt(spec, start);
        const kind = kindOf(character, start);
        const level = levelOf(kind, leaf);
        if (!level || (leaf && leaf.start === line) || count++ >= mostFindings) continue;
        line = leaf?.start ?? line;
        const at = { source, start, end: start + 1 };
        const replacement = kind === 'blank' && level === 'warning' ? ' ' : kind === 'order' ? '' : undefined;
        const code = codeOf(character);
        report({
          message: `${code} ${explanations[kind]}`,
          at,
          ...(level !== 'warning' && { level }),
          ...(replacement !== undefined && { fix: { safety: 'safe', title: `Replace ${code}`, edits: [{ location: at, text: replacement }] } }),
        });
      }
    },
    srpm({ files }, { report }) {
      for (const { path, content } of files) {
        if (!path.endsWith('.spec') || !content?.text) continue;
        const [first] = [...content.text.matchAll(suspicious)].filter(({ 0: character, index }) => levelOf(kindOf(character, index), undefined) === 'error');
        if (!first) continue;
        const line = content.text.slice(0, first.index).split('\n').length;
        report({ message: `${codeOf(first[0])} in line ${line} ${explanations.turning}`, file: path, level: 'error' });
      }
    },
    rpm: checkHeaderCharacters,
  },
});

const codeOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const explanations: Readonly<Record<Kind, string>> = {
  turning: 'turns the text behind it around, so that it reads other than it runs. Delete it.',
  mark: 'is an invisible mark of direction. Delete it.',
  joiner: 'joins or parts letters and shows nothing. Delete it.',
  order: 'is a byte order mark, which rpm takes for text. Save the spec without it.',
  invisible: 'shows nothing but is part of the text. Delete it.',
  blank: 'looks like a space and is none to rpm or the shell. Write a space.',
  control: 'is a control character. Delete it.',
};

/** The byte order mark is one at the start only; elsewhere it is a space without width. */
function kindOf(character: string, start: number): Kind {
  if (character === '\ufeff') return start === 0 ? 'order' : 'invisible';
  return kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'control';
}

/** Undefined where the character belongs. */
function levelOf(kind: Kind, leaf: Leaf | undefined): FindingLevel | undefined {
  if (kind === 'turning') return 'error';
  const isProse = leaf !== undefined && leaf.kind !== 'section' && (prose.has(leaf.section) || leaf.kind === 'comment' || isSummary(leaf));
  if (!isProse || kind === 'control' || kind === 'order') return 'warning';
  if (kind === 'blank' && leaf.kind === 'comment') return undefined;
  return kind === 'blank' || kind === 'invisible' ? 'note' : undefined;
}

const isSummary = (leaf: Leaf): boolean => leaf.kind === 'tag' && leaf.name.toLowerCase() === 'summary';
