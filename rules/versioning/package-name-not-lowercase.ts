import { defineRule, type Spec } from '../../src/policy/index.js';
import { upstreamTexts } from '../reading/sources/upstream-texts.js';

export default defineRule({
  meta: {
    id: 'package-name-not-lowercase',
    category: 'versioning',
    summary: 'The package name has capitals that upstream does not write',
    why: 'Names are typed at a prompt. Where upstream has no preference, lower case is what a user tries first.',
    source: {
      document: 'Fedora Packaging Guidelines: Naming',
      heading: 'Case sensitivity',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Naming/#_case_sensitivity',
    },
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: FooBar\nURL: https://example.org/foobar\n', findings: [{ line: 1, column: 7, text: 'FooBar', level: 'note' }] },
        { title: 'Through a macro', spec: '%global n Foo\nName: %{n}\nURL: https://example.org/foo\n', findings: [{ line: 2, text: '%{n}' }] },
      ],
      good: [
        {
          title: "The program's name, whose repository is in lower case",
          spec: 'Name: FooBar2\nURL: https://example.org/foobar2\n%description\nFooBar reads bars.\n',
        },
        { spec: 'Name: foobar\nURL: https://example.org/FooBar\n' },
        { title: 'Upstream writes it so', spec: 'Name: FooBar\nSource: https://example.org/FooBar-1.0.tar.gz\n' },
        { title: 'Where nothing says how upstream writes it', spec: 'Name: FooBar\n' },
        { title: "Languages that keep upstream's case", spec: 'Name: perl-Foo-Bar\nURL: https://metacpan.org/foo-bar\n%package -n R-Foo\nSummary: x\n' },
        { title: 'A name that cannot be known', spec: 'Name: %{Some}\nURL: https://example.org/some\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const name = spec.packages[0]?.name;
      if (!name?.known || !/[A-Z]/.test(name.text) || /^(?:R|perl|python3?|php|ghc|rubygem|nodejs|texlive|mingw\d*|golang|rust|ocaml|lua)-/.test(name.text))
        return;
      const upstream = upstreamTexts(spec).join(' ');
      if (upstream.includes(name.text) || spokenOf(spec).includes(name.text.replace(/\d+$/, '')) || !upstream.includes(name.text.toLowerCase())) return;
      report({ message: `Upstream writes ${name.text.toLowerCase()}. Use lower case in the package name too.`, at: name.origin() });
    },
  },
});

/** How the spec speaks of the program. */
const spokenOf = ({ sections, tags }: Spec): string =>
  [
    ...sections.filter(({ name }) => name === '%description').map(({ body }) => body.text),
    ...tags.flatMap(({ name, value }) => (name === 'Summary' ? [value.text] : [])),
  ].join(' ');
