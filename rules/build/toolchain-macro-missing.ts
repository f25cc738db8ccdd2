import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { clangChoices } from '../reading/commands/clang-choices.js';
import { definitionSites } from '../reading/macros/definitions.js';

export default defineRule({
  meta: {
    id: 'toolchain-macro-missing',
    category: 'build',
    summary: 'The spec builds with clang and does not set %toolchain',
    why: 'The flags of the distribution are written for one compiler. With %global toolchain clang the macros give those for clang; without it clang gets the ones for gcc and the hardening among them is lost.',
    source: fedoraGuidelines('Compiler Macros', 'MUST'),
    level: 'off',
    profiles: { fedora: 'error' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'fedora', spec: '%build\nexport CC=clang\n%make_build\n', findings: [{ line: 2, column: 8, text: 'CC=clang', level: 'error' }] },
        {
          title: 'For one command, for cmake; once for all of them',
          profile: 'epel-9',
          spec: '%build\nCXX=clang++-18 make\n%cmake -DCMAKE_C_COMPILER=clang\n',
          findings: [{ line: 2, text: 'CXX=clang++-18' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: '%global toolchain clang\n%build\nexport CC=clang\n' },
        { title: 'In a branch', profile: 'fedora', spec: '%if %{with toolchain_clang}\n%global toolchain clang\n%endif\n%build\nexport CC=clang\n' },
        { title: 'For bindings or tests', profile: 'fedora', spec: 'BuildRequires: clang-devel\n%build\n%cargo_build\n%check\nCC=clang make check\n' },
        { title: 'A release without the macro', profile: 'epel-8', spec: '%build\nexport CC=clang\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const [word] = clangChoices(spec);
      if (!word || !spec.isDefined('toolchain') || definitionSites(spec, ['toolchain']).length > 0) return;
      report({
        message: `${word.text} without %toolchain gets the flags for gcc. Add "%global toolchain clang" at the top.`,
        at: { source: spec.source, start: word.start, end: word.end },
      });
    },
  },
});
