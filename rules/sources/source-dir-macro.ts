import { defineRule, type Fix, type Location, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildSections } from '../reading/commands/shell-lines.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { pathsFromSourceDirectory } from '../reading/sources/patch-commands.js';
import { sourceSites } from '../reading/sources/source-sites.js';
import { codeMatches, type RawMatch } from '../reading/syntax/raw-matches.js';

const head = 'Name: x\nSource0: https://example.org/%{name}.tar.gz\nSource1: foo.conf\n%prep\n';

export default defineRule({
  meta: {
    id: 'source-dir-macro',
    category: 'sources',
    summary: 'A source file is reached through the source directory instead of its number',
    why: "What stands behind %{_sourcedir} is found by name on the packager's machine even where no Source lists it, and is missing in the source package then. %{SOURCE1} can only name what is listed.",
    source: fedoraGuidelines('Improper Use of %_sourcedir', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['use-of-RPM_SOURCE_DIR'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `${head}cp %{_sourcedir}/foo.conf .\n`,
          findings: [{ line: 5, column: 4, text: '%{_sourcedir}', level: 'error', message: '%{SOURCE1}' }],
          fixed: `${head}cp %{SOURCE1} .\n`,
        },
        {
          title: 'Other spellings, quotes, a name with macros',
          spec: `${head}cp "\${RPM_SOURCE_DIR}/%{name}.tar.gz" '%_sourcedir/foo.conf' $RPM_SOURCE_DIR/foo.conf.d\n`,
          findings: [{ text: '${RPM_SOURCE_DIR}' }, { text: '%_sourcedir' }, { text: '$RPM_SOURCE_DIR', message: 'number' }],
          fixed: `${head}cp "%{SOURCE0}" '%{SOURCE1}' $RPM_SOURCE_DIR/foo.conf.d\n`,
        },
        { title: 'In a macro of the spec', spec: '%global keys %{_sourcedir}/keys\nName: x\n', findings: [{ line: 1 }] },
      ],
      good: [
        { spec: `${head}cp %{SOURCE1} %{S:1} .\n` },
        { title: 'Comments and prose', spec: `${head}# cp %{_sourcedir}/foo.conf .\ntrue # $RPM_SOURCE_DIR\n%description\n%%{_sourcedir}\n` },
        { title: 'Another place for the sources', spec: '%define _sourcedir %{_topdir}/src\nName: x\n' },
        { title: 'A patch that is fed from there has a rule of its own', spec: `${head}patch -p1 < %{_sourcedir}/x.patch\n` },
        {
          title: 'Read while rpm parses the spec, above the tags: no number is known there yet',
          spec: '%{load:%{_sourcedir}/x.macros}\n%global theme %(cat %{_sourcedir}/theme)\nName: x\nSource0: x.macros\nSource1: theme\n',
        },
        { title: 'Escaped', spec: `${head}echo %%{_sourcedir}\n` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      const found = codeMatches(spec, sourceDirectory);
      const patches = new Set(found.length > 0 ? pathsFromSourceDirectory(spec).map(({ at }) => at.start) : []);
      for (const match of found) {
        const { start, end } = match;
        if (source.text[start - 1] === '%' || patches.has(start) || isReadTooEarly(spec, match)) continue;
        const named = sourceBehind(spec, match);
        const message = named
          ? `Write %{SOURCE${named.number}} instead of the path through the source directory.`
          : 'Reach the file by its number, as in %{SOURCE1}, not through the source directory.';
        report({ message, at: { source, start, end }, ...(named && { fix: fixOf(named, { source, start, end: named.end }) }) });
      }
    },
  },
});

const sourceDirectory = /%\{\??_sourcedir\}|%_sourcedir\b|\$\{RPM_SOURCE_DIR\}|\$RPM_SOURCE_DIR\b/g;

/** Loaded or run at once, above the first Source tag. */
const isReadTooEarly = (spec: Spec, { start, leaf }: RawMatch): boolean =>
  (leaf.kind === 'include' || /%\{load:[^}\n]{0,99}$|%\([^\n]{0,300}$/.test(spec.source.text.slice(leaf.start, start))) &&
  sourceSites(spec).every((site) => (site.leaf?.start ?? Number.MAX_SAFE_INTEGER) > start);

const fixOf = ({ number }: { readonly number: number }, location: Location): Fix => ({
  safety: 'safe',
  title: `Write %{SOURCE${number}}`,
  edits: [{ location, text: `%{SOURCE${number}}` }],
});

/** The one source whose name stands behind the directory, letter for letter as its tag has it. Before the build sections its macro may not be there yet. */
function sourceBehind(spec: Spec, { end, leaf }: RawMatch): { readonly number: number; readonly end: number } | undefined {
  const name = /^\/((?:[\w.+~@,-]|%\{[\w?!]+\})+)(?![*?[%$/\\])/.exec(spec.source.text.slice(end, end + 300))?.[1];
  const number = name !== undefined && buildSections.includes(leaf.section) ? numbersByName(spec).get(name) : undefined;
  return name === undefined || number === undefined ? undefined : { number, end: end + 1 + name.length };
}

/** Numbers of the sources by their raw names; undefined for a name that several have. */
const numbersByName = oncePerSpec((spec: Spec) => {
  const numbers = new Map<string, number | undefined>();
  for (const { kind, leaf, number } of sourceSites(spec)) {
    const name = kind === 'source' && leaf ? /([^\s/]+)\s*$/.exec(spec.source.text.slice(leaf.start, leaf.end))?.[1] : undefined;
    if (name !== undefined) numbers.set(name, numbers.has(name) ? undefined : number);
  }
  return numbers;
});
