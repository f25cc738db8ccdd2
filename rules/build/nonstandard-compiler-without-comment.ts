import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { clangChoices } from '../reading/commands/clang-choices.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

export default defineRule({
  meta: {
    id: 'nonstandard-compiler-without-comment',
    category: 'build',
    summary: 'The spec builds with clang and does not say why',
    why: 'gcc is the default. There are good reasons for another compiler; a comment tells the next maintainer whether they still hold.',
    source: fedoraGuidelines('Compiler', 'SHOULD'),
    level: 'off',
    profiles: { fedora: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'fedora', spec: '%global toolchain clang\n', findings: [{ line: 1, column: 9, text: 'toolchain', level: 'note' }] },
        { title: 'Without the macro', profile: 'fedora', spec: '%build\nexport CC=clang\nexport CXX=clang++\n', findings: [{ line: 2, text: 'CC=clang' }] },
      ],
      good: [
        { profile: 'fedora', spec: '# upstream supports clang only\n%global toolchain clang\n' },
        {
          title: 'One reason is enough',
          profile: 'fedora',
          spec: '# gcc cannot compile the blocks extension\n%global toolchain clang\n%build\nexport CC=clang\n',
        },
        {
          title: 'A switch that people may turn',
          profile: 'fedora',
          spec: '%bcond_with toolchain_clang\n%if %{with toolchain_clang}\n%global toolchain clang\n%endif\n',
        },
        { title: 'A switch of its own', profile: 'fedora', spec: '%if %{with clang}\n%global toolchain clang\n%else\n%global toolchain gcc\n%endif\n' },
        { title: 'The default', profile: 'fedora', spec: '%global toolchain gcc\n%build\nexport CC=gcc\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const toolchains = definitionSites(spec, ['toolchain']);
      const sites = toolchains.filter(({ body }) => body === 'clang');
      const places = sites.length > 0 ? sites.map(({ at }) => at) : clangChoices(spec).map(({ start, end }) => ({ source: spec.source, start, end }));
      const [first] = places;
      if (!first || toolchains.length > sites.length || isSwitch(spec.source.text) || places.some(({ start }) => hasReasonNear(spec, start))) return;
      report({ message: 'The package is built with clang. Say in a comment why the default compiler does not do.', at: first });
    },
  },
});

/** The build conditions that the guideline names for this. */
const isSwitch = (text: string): boolean => /\b(?:toolchain_clang|toolchain_gcc)\b/.test(text);
