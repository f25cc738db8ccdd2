import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';

export default defineRule({
  meta: {
    id: 'buildarch-not-noarch',
    category: 'tags',
    summary: 'BuildArch names an architecture other than noarch',
    why: "BuildArch tells rpm for which architectures to build instead of the machine's own. With a real architecture in it the package is built for that one on every builder; ExclusiveArch says where to build.",
    source: rpmlintMessages('SpecCheck: buildarch-instead-of-exclusivearch-tag', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['buildarch-instead-of-exclusivearch-tag'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'BuildArch: x86_64\n', findings: [{ line: 1, column: 12, text: 'x86_64', level: 'error' }] },
        { title: 'Beside noarch, by its other name', spec: 'BuildArchitectures: noarch i686\n', findings: [{ line: 1, text: 'i686' }] },
        { title: 'Through a macro', spec: '%global arch x86_64\nBuildArch: %{arch}\n', findings: [{ line: 2, text: '%{arch}' }] },
      ],
      good: [
        { spec: 'ExclusiveArch: x86_64\n' },
        { title: 'noarch, also of a subpackage', spec: 'BuildArch: noarch\n%package doc\nBuildArch: noarch\n' },
        { title: 'A value that cannot be known', spec: 'BuildArch: %{some_arch}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, value } of spec.tags) {
        if (name !== 'BuildArch' && name !== 'BuildArchitectures') continue;
        for (const { 0: arch, index } of value.text.matchAll(/[^\s,]+/g)) {
          if (arch === 'noarch' || !value.slice(index, index + arch.length).known) continue;
          report({ message: `BuildArch names ${arch}. Use ExclusiveArch to limit where the package is built.`, at: value.origin(index, index + arch.length) });
        }
      }
    },
  },
});
