import { defineRule, type Fix, type Leaf, type Spec } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { leafAt } from '../reading/syntax/leaf-at.js';
import { spillingComments } from '../reading/syntax/spilling-comments.js';

export default defineRule({
  meta: {
    id: 'macro-in-comment',
    category: 'macros',
    summary: 'A comment holds a macro call that rpm expands',
    why: 'rpm expands macros before it looks for comments. A macro of several lines leaves all but the first outside of the comment, where they are read as tags or run as commands; a definition in a comment takes effect.',
    source: rpmManual('manual/spec', 'Spec file format: Comments', 'SHOULD NOT'),
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['macro-in-comment'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Version: 1\n# needs %{version} and %version\n',
          findings: [{ line: 2, column: 9, text: '%{version} and %version', level: 'warning', message: '%%' }],
          fixed: 'Version: 1\n# needs %%{version} and %%version\n',
        },
        {
          title: 'A macro of several lines in a script: what follows the first runs',
          spec: '%global steps() one\\\ntwo\n%build\n# %steps x\nmake\n',
          findings: [{ line: 4, column: 3, text: '%steps', level: 'error', message: 'several lines' }],
          fixed: '%global steps() one\\\ntwo\n%build\n# %%steps x\nmake\n',
        },
        {
          title: 'A build macro of the distribution',
          profile: 'fedora',
          spec: '%build\n# %configure --old\nmake\n',
          findings: [{ line: 2, text: '%configure', level: 'error' }],
          fixed: '%build\n# %%configure --old\nmake\n',
        },
        {
          title: 'A definition that takes effect: the fix changes what is built',
          spec: '# %global debug 1\nName: demo\n',
          findings: [{ line: 1, column: 3 }],
          fixed: '# %%global debug 1\nName: demo\n',
        },
        {
          title: 'In a list of files',
          spec: '%files\n#%{_bindir}/old\n',
          findings: [{ line: 2, column: 2 }],
          fixed: '%files\n#%%{_bindir}/old\n',
        },
      ],
      good: [
        { spec: 'Version: 1\n# needs %%{version}\n' },
        { title: 'What rpm leaves as it is: sections, unknown words, signs', spec: 'Name: demo\n# see %files and %nobody_knows, 100% and 5 %\n' },
        { title: 'A macro of one line in a script is harmless', spec: 'Version: 1\n%build\n# for %{version}\nmake\n' },
        { title: 'A comment that rpm drops first', spec: 'Version: 1\n%dnl needs %{version}\n' },
        {
          title: 'An instruction to a build service, which expands it',
          profile: 'opensuse',
          spec: 'Version: 1\n#!RemoteAsset: git+https://example.org/demo#%{version}\n',
        },
        { title: 'Code behind a comment sign within a line', spec: 'Version: 1\n%build\nmake # %{version}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      const reported = new Set<Leaf>();
      for (const [leaf, call] of spillingComments(spec)) {
        reported.add(leaf);
        report({
          message: `${source.text.slice(call.start, call.end)} stands for several lines, and only the first of them is a comment. Write %% to hide it from rpm.`,
          at: { source, ...call },
          level: 'error',
          ...fixOf(spec, leaf, true),
        });
      }
      for (const { message, location } of spec.diagnostics) {
        if (!location || location.source !== source || !message.startsWith('Macro expanded in comment')) continue;
        const leaf = leafAt(spec, location.start);
        if (leaf?.kind !== 'comment' || reported.has(leaf) || isInstruction(source.text, leaf)) continue;
        reported.add(leaf);
        const text = source.text.slice(location.start, leaf.end);
        const end = location.start + text.trimEnd().length;
        report({
          message: 'rpm expands the macro in this comment. Write %% to hide it from rpm.',
          at: { source, start: location.start, end },
          ...fixOf(spec, leaf),
        });
      }
    },
  },
});

/** `#!RemoteAsset: …` and its like: the Open Build Service reads it, and expands the macros in it. */
const isInstruction = (text: string, { start }: Leaf): boolean => text.startsWith('#!', start);

/** Calls that do something while they are expanded. */
const acts = /%\{?[!?]*(?:define|global|undefine|expand|include|load|lua|bcond|warn|error|echo|trace)/;

/**
 * Doubles every percent sign of the comment that stands alone. A comment that goes on over lines only for its brackets would end earlier.
 * `runs`: the call has had an effect so far.
 */
function fixOf({ source }: Spec, { start, end }: Leaf, runs = false): { fix?: Fix } {
  const text = source.text.slice(start, end);
  if (text.trimEnd().includes('\n')) return {};
  const edits = [...text.matchAll(/%%|%/g)]
    .filter(([signs]) => signs === '%')
    .map(({ index }) => ({ location: { source, start: start + index, end: start + index + 1 }, text: '%%' }));
  return { fix: { safety: runs || acts.test(text) ? 'unsafe' : 'safe', title: 'Double the percent signs', edits } };
}
