import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isaSuffix } from '../data/names/isa-suffixes.js';
import { libraryRequirements } from '../reading/dependencies/library-requirements.js';

export default defineRule({
  meta: {
    id: 'explicit-dependency-not-arched',
    category: 'dependencies',
    summary: 'A library is required by name without %{?_isa}',
    why: "The library of another architecture satisfies it. Where a library must be named at all, it should be that of the package's own architecture.",
    source: fedoraGuidelines('Explicit Requires', 'SHOULD'),
    level: 'note',
    profiles: { generic: 'off', fedora: 'note' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Requires: libfubar >= 1.2\nBuildRequires: libfubar-devel\n',
          findings: [{ line: 1, column: 11, text: 'libfubar', level: 'note', message: 'libfubar%{?_isa}' }],
        },
      ],
      good: [
        { spec: 'Requires: libfubar%{?_isa} >= 1.2\nBuildRequires: libfubar-devel\n' },
        {
          title: "Without a version it is explicit-library-dependency's; with a reason, its programs may be what is called",
          spec: 'Requires: libfubar\nBuildRequires: libfubar-devel\n',
        },
        { title: 'A noarch package', spec: 'BuildArch: noarch\nRequires: libfubar >= 1.2\nBuildRequires: libfubar-devel\n' },
        { title: 'A package whose programs may be what is called', spec: 'Requires: liblockfile >= 1\n' },
        { title: 'No library', spec: 'Requires: bash >= 5, libfoo-devel >= 1, libfoo-data >= 1\n' },
        { title: 'A soname has its architecture in it', spec: '# dlopen()ed\nRequires: libfoo.so.1()(64bit)\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { dependency } of libraryRequirements(spec)) {
        const { name, op, operands } = dependency;
        if (op === undefined || isaSuffix(name) !== undefined || name.includes('.so')) continue;
        const at = (operands[0]?.nameText ?? dependency.text).origin();
        report({ message: `${name} of any architecture satisfies this. Write ${name}%{?_isa}, unless the package is noarch.`, at });
      }
    },
  },
});
