import { defineRule, type Fix, type Spec, textOf } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { leavesOf } from '../reading/syntax/leaves.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'epoch-undefined-reference',
    category: 'versioning',
    summary: '%{epoch} is used although the spec has no Epoch',
    why: 'Without an Epoch tag the macro is not defined and stays in the text as it is; in a dependency rpm then stops with an invalid version. %{?epoch:%{epoch}:} is right with and without the tag.',
    source: fedoraGuidelines('Use of Epochs', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['unexpanded-macro', 'specfile-error'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Requires: %{name} = %{epoch}:%{version}\n',
          findings: [{ line: 1, column: 21, text: '%{epoch}', level: 'error' }],
          fixed: 'Requires: %{name} = %{?epoch:%{epoch}:}%{version}\n',
        },
        { title: 'Without braces', spec: 'Provides: x = %epoch:1\n', findings: [{ line: 1, text: '%epoch' }], fixed: 'Provides: x = %{?epoch:%{epoch}:}1\n' },
        {
          title: 'Behind a guarded one, and in a guard for something else',
          spec: 'Requires: a = %{?epoch:%{epoch}:}1, b = %{epoch}:2\nRequires: c = %{?x:%{epoch}:}1\n',
          findings: [
            { line: 1, column: 41 },
            { line: 2, column: 20 },
          ],
          fixed: 'Requires: a = %{?epoch:%{epoch}:}1, b = %{?epoch:%{epoch}:}2\nRequires: c = %{?x:%{?epoch:%{epoch}:}}1\n',
        },
        { title: 'Outside a version: no fix', spec: '%build\necho %{epoch}\n', findings: [{ line: 2 }] },
      ],
      good: [
        { spec: 'Requires: %{name} = %{?epoch:%{epoch}:}%{version}\n' },
        { title: 'Other guarded forms', spec: 'Requires: a = %{?epoch:%epoch:}%version\n%if 0%{?epoch}\nRequires: b = %{epoch}:1\n%endif\n' },
        { title: 'With an Epoch, also in a branch', spec: 'Epoch: 1\nRequires: a = %{epoch}:1\n' },
        { title: 'Defined by the spec', spec: '%global epoch 3\nRequires: a = %{epoch}:1\n' },
        {
          title: 'Escaped, in a comment, in the changelog',
          spec: '# %{epoch}\n%build\necho %%{epoch}\n%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- use %%{epoch}\n',
        },
        { title: 'Another macro', spec: 'Requires: a = %{epoch_of_a}:1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const defined = spec.isDefined('epoch') || tagsNamed(spec, ['Epoch']).length > 0 || /%\{?[!?]*(?:define|global)[ \t]{1,80}epoch\b/.test(spec.source.text);
      if (defined) return;
      for (const { start, end, colon } of references(spec)) {
        const at = { source: spec.source, start, end };
        const fix: Fix = { safety: 'safe', title: 'Use %{?epoch:%{epoch}:}', edits: [{ location: { ...at, end: end + 1 }, text: '%{?epoch:%{epoch}:}' }] };
        report({ message: 'There is no Epoch, so %{epoch} stays as it is. Write %{?epoch:%{epoch}:}.', at, ...(colon && { fix }) });
      }
    },
  },
});

function* references(spec: Spec): Generator<{ start: number; end: number; colon: boolean }> {
  const { source } = spec;
  const asked = insideAny(({ condition }) => /\bepoch\b/.test(textOf({ source, ...condition })));
  for (const { leaf, inside } of leavesOf(spec)) {
    if (leaf.kind === 'comment' || leaf.section === '%changelog' || asked(inside)) continue;
    const text = source.text.slice(leaf.start, leaf.end);
    if (text.includes('epoch')) yield* unguarded(text, leaf.start);
  }
}

/** The `%{epoch}` and `%epoch` of a text that stand in no `%{?epoch:…}` or `%{!?epoch:…}`. */
function* unguarded(text: string, start: number): Generator<{ start: number; end: number; colon: boolean }> {
  let depth = 0;
  let guard = 0;
  for (const { 0: found, 1: guards, index } of text.matchAll(/%%|%(?:\{epoch\}|epoch\b)|%\{[?!]*\?[?!]*(epoch:)|[{}]/g)) {
    if (found === '%%') continue;
    if (guards) {
      depth++;
      if (guard === 0) guard = depth;
    } else if (found === '{') depth++;
    else if (found === '}') {
      if (guard === depth) guard = 0;
      depth = Math.max(0, depth - 1);
    } else if (guard === 0) {
      const end = index + found.length;
      yield { start: start + index, end: start + end, colon: text[end] === ':' };
    }
  }
}
