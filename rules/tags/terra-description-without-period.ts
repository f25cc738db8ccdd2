import { defineRule, type Location, type Spec } from '../../src/policy/index.js';
import { packageTexts } from '../reading/package-texts.js';
import { leafAt } from '../reading/syntax/leaf-at.js';

export default defineRule({
  meta: {
    id: 'terra-description-without-period',
    category: 'tags',
    summary: 'A %description does not end with a full stop',
    why: 'Terra writes descriptions as sentences and summaries as titles. The full stop is how a reader tells them apart, and shows that nothing is cut off.',
    source: {
      document: 'Terra packaging documentation',
      heading: 'Guidelines: Descriptions',
      strength: 'SHOULD',
      url: 'https://developer.fyralabs.com/terra/guidelines',
    },
    level: 'off',
    profiles: { terra: 'note' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'terra',
          spec: '%description\nA parser\n',
          findings: [{ line: 2, column: 8, text: 'r', level: 'note' }],
          fixed: '%description\nA parser.\n',
        },
        {
          title: 'Through a macro',
          profile: 'terra',
          spec: 'Summary: A parser\n%description\n%{summary}\n\n%build\n',
          findings: [{ line: 3, text: '%{summary}' }],
          fixed: 'Summary: A parser\n%description\n%{summary}.\n\n%build\n',
        },
        {
          title: 'Through a macro with arguments: no fix',
          profile: 'terra',
          spec: '%global text() A parser, version %1\n%description\n%text 3\n',
          findings: [{ line: 3 }],
        },
      ],
      good: [
        { profile: 'terra', spec: '%description\nA parser.\n' },
        {
          title: 'Other ends of a sentence',
          profile: 'terra',
          spec: '%description\nWhat a parser!\n%description a\nA parser (a fast one.)\n%description b\nThe "parser."\n',
        },
        { title: 'A list, an address', profile: 'terra', spec: '%description\nParsers:\n- a\n- b\n%description a\nSee https://example.org/x\n' },
        { title: 'A translation has rules of its own', profile: 'terra', spec: '%description -l ja\nパーサー\n' },
        { title: 'An empty one, an unknown one', profile: 'terra', spec: '%description\n\n%description a\n%(cat x)\n%description b\n%common_description\n' },
        { title: 'Elsewhere nobody asks', profile: 'fedora', spec: '%description\nA parser\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { kind, text, locale } of packageTexts(spec)) {
        const end = text.length;
        const last = text.text.slice(Math.max(0, text.text.lastIndexOf('\n') + 1)).slice(-300);
        if (kind !== 'description' || locale !== undefined || !/[\p{L}\p{N}]$/u.test(last) || isList(last) || !text.slice(end - 1).known) continue;
        const at = text.origin(end - 1, end);
        const { location } = at;
        const safe = location && isEndOfLine(spec, location);
        report({
          message: 'The %description does not end with a full stop. Add one.',
          at,
          ...(safe && { fix: { safety: 'safe', title: 'Add a full stop', edits: [{ location: { ...location, start: location.end }, text: '.' }] } }),
        });
      }
    },
  },
});

/** A line of a list, or one that ends with an address. */
const isList = (line: string): boolean => /^\s*(?:[-*•+·]|\d{1,3}[.)])/.test(line) || /(?:^|\s)\S*(?::\/\/|www\.)\S*$/.test(line);

/** The end of a line of the section, where the full stop would become part of the text: a word, or a call without arguments. A call without braces takes the rest of its line. */
function isEndOfLine(spec: Spec, { source, start, end }: Location): boolean {
  const leaf = leafAt(spec, start);
  if (source !== spec.source || leaf?.kind !== 'body' || leaf.section !== '%description') return false;
  if (/%\w{1,99}[ \t]+\S/.test(source.text.slice(leaf.start, end))) return false;
  return /^(?:[^%]|%\{\w{1,99}\}|%\w{1,99})$/u.test(source.text.slice(start, end)) && /^[ \t\r]{0,20}(?:\n|$)/.test(source.text.slice(end, end + 22));
}
