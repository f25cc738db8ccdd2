import { defineRule } from '../../src/policy/index.js';
import { shellCommands } from '../reading/commands/shell-commands.js';
import { runsTests } from '../reading/commands/test-commands.js';

export default defineRule({
  meta: {
    id: 'tests-outside-check',
    category: 'build',
    summary: 'Tests run in another section than %check',
    why: 'Tests belong into %check: rpmbuild --nocheck skips them there, a failure is seen as one of the tests, and %check sees what was installed.',
    source: { document: 'Terra packaging documentation', heading: '%check', strength: 'SHOULD' },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['make-check-outside-check-section'], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%build\nmake check\n', findings: [{ line: 2, column: 1, text: 'make check', level: 'warning', message: '%check' }] },
        {
          title: 'Other runners',
          spec: '%build\n%ctest\npython3 -m pytest\ncargo test --release\n%install\nmeson test -C x\n',
          findings: [2, 3, 4, 6].map((line) => ({ line })),
        },
        {
          title: 'Under a condition, in %prep',
          spec: '%prep\nmake test\n%build\n%{?with_tests:make -C src test}\n',
          findings: [{ line: 2 }, { line: 4, text: 'make -C src test' }],
        },
      ],
      good: [
        { spec: '%check\nmake check\n' },
        { title: 'Not a target, not a run', spec: '%build\nmake CHECK=test\nmake -C test\nctest -N\ncargo test --no-run\necho make check\n' },
        { title: 'Building the tests', spec: '%build\nmake tests\n%cmake -DBUILD_TESTING=ON\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { program, args, tool, line } of shellCommands(spec, ['%prep', '%conf', '%build', '%install']).filter(runsTests)) {
        report({
          message: `${tool} runs tests in ${line.leaf.section}. Move it to a %check section.`,
          at: { source: spec.source, start: program.start, end: Math.min(args.at(-1)?.end ?? program.end, program.end + longest) },
        });
      }
    },
  },
});

/** More than that of a command says nothing more. */
const longest = 200;
