import { flattened } from '../../src/macro/place.js';
import { defineRule, type Leaf, type Location, type Spec, textOf } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildOnlyMacros } from '../data/names/build-only-macros.js';
import { distributionQuestions } from '../data/names/distribution-questions.js';
import { macroReferences } from '../reading/macros/macro-references.js';
import { packageTexts } from '../reading/package-texts.js';
import { mayHideTags } from '../reading/syntax/hidden-tags.js';

export default defineRule({
  meta: {
    id: 'summary-macro-not-defined-in-spec',
    category: 'macros',
    summary: 'A Summary or %description calls a macro that the spec does not define',
    why: 'Source packages are built where nothing but the spec is installed. A macro from another package is not there yet: the header then shows the call itself, or a hole where %{?name} was to stand.',
    source: fedoraGuidelines('Source RPM Buildtime Macros', 'MUST'),
    level: 'warning',
    profiles: { generic: 'off', fedora: 'warning', opensuse: 'warning', azurelinux: 'warning', photon: 'warning' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['unexpanded-macro'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%description\nBuilt with %{ghc_release}.\n',
          findings: [{ line: 2, column: 12, text: '%{ghc_release}', level: 'warning', message: '%ghc_release' }],
        },
        { title: 'A text that silently vanishes', spec: 'Summary: Tool for %{?foo_name}\n', findings: [{ line: 1, text: '%{?foo_name}' }] },
        {
          title: 'Through a macro of the spec',
          spec: '%define tool Tool for %{foo_name}\nSummary: %{tool}\n',
          findings: [{ line: 2, text: '%{tool}', message: '%foo_name' }],
        },
        {
          title: 'A macro that only the build requirements bring',
          profile: 'fedora',
          spec: 'Summary: Demo for Python %{python3_version}\n',
          findings: [{ line: 1, text: '%{python3_version}' }],
        },
      ],
      good: [
        { spec: '%global ghc_release 9.4\nName: demo\nVersion: 1\nSummary: %{name} %{version} for GHC %{ghc_release}\n%description\n%{summary}.\n' },
        { title: 'Macros of the minimal build root', profile: 'fedora', spec: '%description\nLives in %{_bindir} of %{?dist}.\n' },
        { title: 'A percent sign in prose', spec: '%description\nFree to 100%, with %s and %words and %%{escaped}.\n' },
        { title: 'A definition in a branch that this build does not take', spec: '%if 0\n%global flavour x\n%endif\nSummary: Demo%{?flavour}\n' },
        { title: 'Without the macros of a distribution nothing can be said', profile: 'generic', spec: '%description\nFor Python %{python3_pkgversion}.\n' },
        { title: 'Code that was not run may define it', spec: '%{lua: local f = io.open("x"); rpm.define("a b")}\nSummary: Demo %{a}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const written = definedNames(spec);
      const seen = new Set<number>();
      for (const { name, at } of [...undefinedCalls(spec), ...otherCalls(spec)]) {
        if (written.has(name) || seen.has(at.start)) continue;
        seen.add(at.start);
        report({ message: `%${name} comes to nothing that the spec defines, so the source package shows the call, or a hole. Write the text out.`, at });
      }
    },
  },
});

type Call = { readonly name: string; readonly at: Location };

/** Calls in braces; a bare word behind a percent sign may be prose. */
const inBraces = /^%\{[!?]{0,9}([A-Za-z_][A-Za-z0-9_]{2,200})[}:]/;

/** Where the texts, as they were evaluated, hold calls that nobody defines. */
function* undefinedCalls(spec: Spec): Generator<Call> {
  for (const { text } of packageTexts(spec)) {
    for (const piece of text.pieces) {
      const name = piece.unknown === 'undefined' ? inBraces.exec(piece.text)?.[1] : undefined;
      if (!name) continue;
      const { source, start, end } = flattened(piece.place);
      if (source === spec.source) yield { name, at: { source, start, end } };
    }
  }
}

/** Macros that only some distributions define, on purpose. */
const questions: ReadonlySet<string> = new Set(Object.values(distributionQuestions).flat());

/** Calls that vanish where nobody defines the macro, and those of macros that come with build requirements. */
function* otherCalls(spec: Spec): Generator<Call> {
  const mayBeDefined = mayHideTags(spec);
  for (const { name, at, leaf, tests } of macroReferences(spec)) {
    if (!isText(leaf)) continue;
    const vanishes = tests && textOf(at) === `%{?${name}}` && !mayBeDefined && !questions.has(name) && !spec.isDefined(name);
    if (vanishes || buildOnlyMacros.has(name)) yield { name, at };
  }
}

const isText = (leaf: Leaf | undefined): boolean =>
  leaf?.section === '%description' ? leaf.kind === 'body' : leaf?.kind === 'tag' && leaf.name.toLowerCase() === 'summary';

/** Names that the spec defines somewhere, in whatever way. */
function definedNames({ source, definitions }: Spec): Set<string> {
  const written = Array.from(source.text.matchAll(/\b(?:define|global)[ \t]{1,20}([A-Za-z_][A-Za-z0-9_]{0,200})/g), ([, name = '']) => name);
  return new Set([...definitions.map(({ name }) => name), ...written]);
}
