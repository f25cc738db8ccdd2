import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraPython } from '../data/documents/fedora-python.js';
import { commandsNamed, shellCommands } from '../reading/commands/shell-commands.js';
import { writtenSections } from '../reading/syntax/written-sections.js';

export default defineRule({
  meta: {
    id: 'python-no-import-check',
    category: 'build',
    summary: 'A Python package is built and never imported',
    why: 'Missing dependencies and modules show only when something imports the package. %pyproject_check_import does so at least, where running the tests is not possible.',
    source: fedoraPython('Tests', 'SHOULD'),
    level: 'off',
    profiles: { fedora: 'note', terra: 'off' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: x\n%build\n%pyproject_wheel\n%install\n%pyproject_install\n%files\n',
          findings: [{ line: 3, column: 1, text: '%pyproject_wheel', level: 'note' }],
        },
        { title: 'Nothing runs in %check', profile: 'fedora', spec: 'Name: x\n%build\n%pyproject_wheel\n%check\n# no tests\n:\n', findings: [{ line: 3 }] },
      ],
      good: [
        { profile: 'fedora', spec: 'Name: x\n%build\n%pyproject_wheel\n%check\n%pyproject_check_import\n' },
        {
          title: 'Tests, of whatever kind',
          profile: 'fedora',
          spec: 'Name: x\n%build\n%pyproject_wheel\n%check\n%if %{with tests}\n%{py3_test_envvars} %{python3} run.py\n%endif\n',
        },
        { title: 'No Python package', profile: 'fedora', spec: 'Name: x\n%build\n%make_build\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const [build] = commandsNamed(spec, ['%pyproject_wheel', '%pyproject_install']);
      if (!build || checksSomething(spec)) return;
      report({
        message: 'Nothing in %check imports the modules. Run the tests there, or at least %pyproject_check_import.',
        at: { source: spec.source, start: build.program.start, end: build.program.end },
      });
    },
  },
});

const idle = new Set(['', ':', 'true', 'echo', 'printf', 'exit', 'export', 'cd']);

function checksSomething(spec: Spec): boolean {
  const { has, headings, mayHaveMore } = writtenSections(spec);
  if (mayHaveMore || (has('%check') && !headings.has('%check'))) return true;
  return shellCommands(spec, ['%check']).some(({ tool }) => !idle.has(tool));
}
