import { defineRule, type Spec } from '../../src/policy/index.js';
import { type BuildTool, buildTools, pythonTools, toolchain } from '../data/commands/build-tools.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed, type ShellCommand } from '../reading/commands/shell-commands.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { insertTag } from '../reading/edits/insert-tag.js';
import { isNoarchOnly } from '../reading/preamble/noarch-only.js';
import { insideAny } from '../reading/syntax/enclosing.js';

export default defineRule({
  meta: {
    id: 'buildrequires-missing-for-tool',
    category: 'dependencies',
    summary: 'The build calls a tool whose package is not build-required',
    why: 'Only what rpm itself and simple shell scripts need is sure to be there. Anything else must be listed, or the build breaks on the day when nothing brings it in by chance.',
    source: fedoraGuidelines('Build-Time Dependencies (BuildRequires); desktop-file-install Usage', 'MUST'),
    level: 'warning',
    fix: 'unsafe',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildRequires: gcc\n%check\ndesktop-file-validate x.desktop\n',
          findings: [{ line: 3, column: 1, text: 'desktop-file-validate', level: 'warning', message: 'desktop-file-utils' }],
          fixed: 'BuildRequires: gcc\nBuildRequires: desktop-file-utils\n%check\ndesktop-file-validate x.desktop\n',
        },
        {
          title: 'Macros, programs by their paths; one finding for each package',
          spec: 'Name: demo\n%build\n%meson\n%meson_build\n/usr/bin/help2man x\n%install\n%meson_install\n',
          findings: [
            { line: 3, text: '%meson' },
            { line: 5, text: '/usr/bin/help2man' },
          ],
          fixed: 'Name: demo\nBuildRequires: meson\nBuildRequires: help2man\n%build\n%meson\n%meson_build\n/usr/bin/help2man x\n%install\n%meson_install\n',
        },
        {
          title: 'A compiler and make, where the build environment has none',
          profile: 'fedora',
          spec: 'Name: demo\n%build\n%configure\n%make_build\n',
          findings: [
            { line: 3, message: 'gcc' },
            { line: 4, message: 'make' },
          ],
          fixed: 'Name: demo\nBuildRequires: gcc\nBuildRequires: make\n%build\n%configure\n%make_build\n',
        },
      ],
      good: [
        { spec: 'BuildRequires: desktop-file-utils\n%check\ndesktop-file-validate x.desktop\n' },
        {
          title: 'Packages that bring it, and its path',
          profile: 'fedora',
          spec: 'BuildRequires: libtool, /usr/bin/help2man\n%build\nautoreconf -fi\nhelp2man x\n',
        },
        { title: 'In the minimal build environment', spec: 'Name: demo\n%build\nsed -i s/a/b/ x\ntar xf y\nmake\n' },
        { title: 'The package of the tool itself', spec: 'Name: meson\n%check\nmeson --version\n' },
        { title: 'Another compiler', profile: 'fedora', spec: 'BuildRequires: clang, make\n%build\n%configure\n' },
        {
          title: 'In a branch that is not taken; a word that is no command',
          spec: 'Name: demo\n%build\n%if 0\n%meson\n%endif\necho meson\n# meson\ncat > x <<EOF\nmeson\nEOF\n',
        },
        { title: 'Asked for while building', spec: 'Name: demo\n%generate_buildrequires\n%cargo_generate_buildrequires\n%build\n%meson\n' },
        { title: 'Where the build environment has a compiler', profile: 'opensuse', spec: 'Name: demo\n%build\n%configure\n' },
        { profile: 'epel', spec: 'Name: demo\n%build\nmake\n' },
        { title: 'Build dependencies that cannot be known', spec: 'BuildRequires: %(cat list)\n%build\n%meson\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      const { complete, generates } = buildRequirements(spec);
      const bare = profiles.includes('fedora') && !profiles.includes('epel');
      if (!complete) return;
      const noarch = isNoarchOnly(spec);
      const mayBeSkipped = insideAny((branch) => spec.activity(branch) !== 'taken');
      for (const tool of [...buildTools, ...(bare ? toolchain : []), ...(profiles.includes('fedora') ? [] : pythonTools)]) {
        if ((generates && tool.generated) || (noarch && tool.compiles)) continue;
        const call = firstCall(spec, tool, mayBeSkipped);
        if (!call || asksFor(spec, tool.brings) || spec.packages.some(({ name }) => tool.brings.test(name.text))) continue;
        const fix = insertTag(spec, 'BuildRequires', tool.add, 'unsafe');
        const { start, end } = call.program;
        report({
          message: `${call.tool} is called and nothing brings it in. Add BuildRequires: ${tool.add}.`,
          at: { source: spec.source, start, end },
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** The first call that this build runs for sure. */
function firstCall(spec: Spec, { tools }: BuildTool, mayBeSkipped: (inside: ShellCommand['line']['inside']) => boolean): ShellCommand | undefined {
  return commandsNamed(spec, tools)
    .filter(({ line, program }) => !mayBeSkipped(line.inside) && !program.text.includes('$') && !/\|\|\s*(?::|true)\s*$/.test(line.text))
    .sort((a, b) => a.program.start - b.program.start)[0];
}
