import { defineRule, type Location, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed, type ShellCommand } from '../reading/commands/shell-commands.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { leafAt } from '../reading/syntax/leaf-at.js';

/** Interpreters beyond those that every build root has, and what packages of a project in that language require to build. */
const languages: Readonly<Record<string, RegExp>> = {
  ruby: /ruby|gem/,
  node: /node|npm/,
  nodejs: /node|npm/,
  php: /php/,
  tclsh: /tcl|tk/,
  guile: /guile/,
  lua: /lua/,
  Rscript: /^R(?:$|-)/,
};

export default defineRule({
  meta: {
    id: 'scripting-language-in-spec',
    category: 'build',
    summary: 'The spec runs a script in a language that the package does not need to build',
    why: "Every language that a spec uses is one more thing that must be there before the package can be built. Shell tools, Python, Perl and rpm's own Lua do for what a spec needs.",
    source: fedoraGuidelines('Scripting Inside of Specfiles', 'SHOULD'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: "%build\nruby -e 'puts 1'\n", findings: [{ line: 2, column: 1, text: 'ruby', level: 'warning' }] },
        {
          title: 'While the spec is read',
          spec: '%global v %(node -p 1)\nBuildRequires: gcc\n%build\n/usr/bin/php x.php\n',
          findings: [{ line: 1, text: 'node' }, { line: 4 }],
        },
      ],
      good: [
        { spec: "%build\npython3 -c 'print(1)'\nperl -e 1\ngawk 1 x\n" },
        { title: 'A package of that language', spec: 'BuildRequires: rubygems-devel\n%build\nruby -e 1\n' },
        { title: 'Required in a branch', spec: '%if 0\nBuildRequires: nodejs\n%endif\n%build\nnode x.js\n' },
        { title: 'The program that was built', spec: '%check\n%{buildroot}%{_bindir}/php -v\n' },
        { title: 'Only looked for', spec: '%check\ntest -x /usr/bin/ruby\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const places = [
        ...commandsNamed(spec, Object.keys(languages))
          .filter(isForeign)
          .map(({ tool, program: { start, end } }) => ({ tool, at: { source: spec.source, start, end } })),
        ...whileRead(spec),
      ];
      if (places.length === 0 || !isComplete(spec)) return;
      const missing = new Set(Object.entries(languages).flatMap(([tool, needed]) => (asksFor(spec, needed) ? [] : [tool])));
      for (const { tool, at } of places) {
        if (missing.has(tool))
          report({ message: `${tool} is nothing that the package needs to build. Write the script in shell, Python, Perl or rpm's Lua.`, at });
      }
    },
  },
});

/** Not what the package itself has just built. */
const isForeign = ({ name }: ShellCommand): boolean => !/buildroot|RPM_BUILD_ROOT|^\./.test(name);

const calls = /%\([ \t]{0,20}(?:\/usr\/bin\/)?(ruby|nodejs|node|php|tclsh|guile|lua|Rscript)[ \t]/g;

/** `%(ruby …)`, outside of comments and the changelog. */
function* whileRead(spec: Spec): Generator<{ readonly tool: string; readonly at: Location }> {
  const { source } = spec;
  for (const found of source.text.includes('%(') ? source.text.matchAll(calls) : []) {
    const leaf = leafAt(spec, found.index);
    const tool = found[1] as string;
    const start = found.index + found[0].length - 1 - tool.length;
    if (leaf && leaf.kind !== 'comment' && leaf.section !== '%changelog') yield { tool, at: { source, start, end: start + tool.length } };
  }
}

function isComplete(spec: Spec): boolean {
  const { complete, generates } = buildRequirements(spec);
  return complete && !generates;
}
