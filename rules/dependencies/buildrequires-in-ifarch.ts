import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'buildrequires-in-ifarch',
    category: 'dependencies',
    summary: 'A build dependency stands inside %ifarch',
    why: 'The source package then lists other build dependencies on every architecture that it is made on. It is tolerated where a tool exists on some architectures only, such as valgrind.',
    source: fedoraGuidelines('BuildRequires and %{_isa}', 'SHOULD NOT'),
    level: 'off',
    fix: 'none',
    precision: 'low',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%ifarch x86_64\nBuildRequires: valgrind\n%endif\n', findings: [{ line: 2, column: 1, text: 'BuildRequires', level: 'note' }] },
        {
          title: '%elifarch',
          spec: '%ifarch x86_64\n%global fast 1\n%elifarch aarch64\nBuildRequires: valgrind\n%endif\n',
          findings: [{ line: 4 }],
        },
        { title: '%ifnarch, nested', spec: '%ifnarch s390x\n%if 1\nBuildRequires: valgrind\n%endif\n%endif\n', findings: [{ line: 3 }] },
      ],
      good: [
        { spec: 'BuildRequires: valgrind\n' },
        { title: 'On by choice only: every profile leaves it off', profile: 'fedora', spec: '%ifarch x86_64\nBuildRequires: valgrind\n%endif\n' },
        { title: 'Another condition', spec: '%if 1\nBuildRequires: valgrind\n%endif\n' },
        { title: 'A run-time dependency', spec: '%ifarch x86_64\nRequires: valgrind\n%endif\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const byArchitecture = insideAny(({ keyword }) => /^%(?:if|ifn|elif)arch$/.test(keyword));
      for (const { name, at, inside } of tagsNamed(spec, ['BuildRequires'])) {
        if (byArchitecture(inside))
          report({ message: `${name} depends on the architecture of the builder. Require it everywhere if it exists everywhere.`, at });
      }
    },
  },
});
