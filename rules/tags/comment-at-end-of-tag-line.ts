import { defineRule, type Fix, type Spec, type TagLine } from '../../src/policy/index.js';
import { tagKinds } from '../../src/spec/tag-table.js';
import { tagSites } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'comment-at-end-of-tag-line',
    category: 'tags',
    summary: 'A tag line ends with a comment, which rpm reads as part of the value',
    why: 'In a preamble a # begins a comment only at the beginning of a line. Anywhere else it belongs to the value: the source cannot be found, and of a Requires or Version with it rpm says that it is malformed.',
    source: { document: 'Terra packaging documentation', heading: 'Preamble', strength: 'MUST NOT' },
    level: 'error',
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Source0: https://e.org/x.tgz # main\n',
          findings: [{ line: 1, column: 30, text: '# main', level: 'error' }],
          fixed: '# main\nSource0: https://e.org/x.tgz\n',
        },
        {
          title: 'Of a dependency',
          spec: 'Name: demo\nBuildRequires: gcc   #needed\n',
          findings: [{ line: 2, text: '#needed' }],
          fixed: 'Name: demo\n#needed\nBuildRequires: gcc\n',
        },
        { title: 'A text may hold the sign: a warning', spec: 'Summary: A demo # of it\n', findings: [{ line: 1, level: 'warning' }] },
        { title: 'A macro in the comment would be expanded there too', spec: 'BuildRequires: gcc # for %{name}\n', findings: [{ line: 1 }] },
      ],
      good: [
        { spec: '# main\nSource0: https://e.org/x.tgz\n' },
        { title: 'The fragment of an address', spec: 'Source0: https://e.org/archive/v1.tgz#/x-1.tgz\nURL: https://e.org/#top\n' },
        { title: "rpm's own comment", spec: 'Source0: x.tgz %{dnl: # main}\nRequires: a %dnl # main\n' },
        { title: 'A word of a text', spec: 'Summary: The #1 tool for C # code\nSummary: F# and C#\n' },
        { title: 'A script', spec: 'Version: %(echo 1 # one\n)\nRelease: %{?x: # y}1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, leaf, value } of tagSites(spec)) {
        if (!leaf || !value.includes('#')) continue;
        const role = tagKinds.get(name.toLowerCase())?.use.role;
        const isText = role === 'text' || role === 'translated';
        const at = commentIn(value, isText);
        if (at < 0) continue;
        const fix = isText ? undefined : ownLine(spec, leaf, at);
        report({
          message: `rpm reads this comment as part of the ${name}. Move it to a line of its own.`,
          at: { source: spec.source, start: leaf.value.start + at, end: leaf.value.end },
          ...(isText && { level: 'warning' }),
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** Where a comment begins in a raw value; -1 where none does, and where a macro or script may hold the sign. */
function commentIn(value: string, isText: boolean): number {
  const at = /[ \t]#(?:[ \t]|(?=[A-Za-z]))/.exec(value)?.index ?? -1;
  if (at < 0 || /%(?:[([]|dnl\b|\{dnl\b|\{lua:)/.test(value) || value.includes('\n')) return -1;
  const before = value.slice(0, at);
  if (before.split('{').length !== before.split('}').length) return -1;
  if (isText && (!/^[ \t]#[ \t]/.test(value.slice(at)) || /\b[A-Z]$/.test(before))) return -1;
  return at + 1;
}

/** Puts the comment above the line. A macro in it would be read there as well, so that such a line is left to the packager. */
function ownLine({ source }: Spec, leaf: TagLine, at: number): Fix | undefined {
  const start = leaf.value.start + at;
  const comment = source.text.slice(start, leaf.value.end);
  if (comment.includes('%') || comment.endsWith('\\')) return undefined;
  const value = source.text.slice(leaf.value.start, start).trimEnd();
  return {
    safety: 'safe',
    title: 'Move the comment above the line',
    edits: [
      { location: { source, start: leaf.start, end: leaf.start }, text: `${comment}\n` },
      { location: { source, start: leaf.value.start + value.length, end: leaf.value.end }, text: '' },
    ],
  };
}
