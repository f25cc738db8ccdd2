import { defineRule } from '../../src/policy/index.js';
import { fedoraPython } from '../data/documents/fedora-python.js';
import { isPython } from '../reading/commands/network-commands.js';
import { commandsNamed, type ShellCommand, shellCommands } from '../reading/commands/shell-commands.js';
import { buildSections } from '../reading/commands/shell-lines.js';
import { asksFor } from '../reading/dependencies/build-requirements.js';
import { isTaken } from '../reading/syntax/taken-branches.js';

export default defineRule({
  meta: {
    id: 'python-deprecated-install',
    category: 'build',
    summary: 'A Python package is built with setup.py or the macros that call it',
    why: 'Calling setup.py is deprecated by setuptools, and install and test are going away. %pyproject_wheel and %pyproject_install work with every build backend and find the build dependencies.',
    source: fedoraPython('Build macros', 'SHOULD NOT'),
    level: 'off',
    profiles: { fedora: 'warning', epel: 'off', opensuse: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['python-setup-install', 'python-setup-test'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%build\n%py3_build\n%install\n%py3_install\n',
          findings: [
            { line: 2, column: 1, text: '%py3_build', level: 'warning' },
            { line: 4, text: '%py3_install' },
          ],
        },
        {
          title: 'setup.py itself, wheels',
          spec: '%build\nCFLAGS=x %{__python3} -sE setup.py build\n./setup.py -q install --root x\npython3 setup.py test\n%{py3_install_wheel demo}\n',
          findings: [{ line: 2, text: 'setup.py' }, { line: 3, text: './setup.py' }, { line: 4, message: '%pytest' }, { line: 5 }],
        },
      ],
      good: [
        { spec: '%build\n%pyproject_wheel\n%install\n%pyproject_install\n' },
        { title: 'Other uses of setup.py', spec: '%build\npython3 setup.py --version\npython3 setup.py build_sphinx\nsed -i s/x/y/ setup.py\n' },
        { title: 'EPEL keeps packages of that age', profile: 'epel', spec: '%build\n%py3_build\n' },
        {
          title: 'Sugar activities have a setup.py of their own',
          profile: 'fedora',
          spec: 'BuildRequires: sugar-toolkit-gtk3\n%build\npython3 setup.py build\n',
        },
        {
          title: 'For releases that have nothing else',
          profile: 'fedora',
          spec: '%build\n%if 0%{?fedora}\n%pyproject_wheel\n%else\n%py3_build\n%endif\n',
        },
        { title: 'Only text', spec: '%build\necho python3 setup.py install\n# %%py3_install\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const hasBoth = commandsNamed(spec, ['%pyproject_wheel', '%pyproject_install']).length > 0;
      for (const command of shellCommands(spec, buildSections)) {
        const found = deprecated(command);
        if (!found || (hasBoth && !isTaken(spec, command.line.inside)) || (found.what.startsWith('setup.py') && asksFor(spec, /^sugar-toolkit/))) continue;
        const instead = found.step === 'test' ? '%pytest or %tox in %check' : '%pyproject_wheel and %pyproject_install';
        report({ message: `${found.what} is deprecated. Write ${instead} instead.`, at: { source: spec.source, start: found.at.start, end: found.at.end } });
      }
    },
  },
});

const macros = /^%(?:py[23]?_(?:build|install)(?:_wheel)?|python[23]?_(?:build|install))$/;
const steps = new Set(['build', 'install', 'test']);

function deprecated({ tool, program, args }: ShellCommand) {
  if (macros.test(tool)) return { what: tool, at: program, step: 'install' };
  const words = tool.endsWith('setup.py') ? [program, ...args] : isPython(tool) ? args : [];
  const script = words.findIndex(({ text }) => !text.startsWith('-'));
  const at = words[script];
  const step = words.slice(script + 1).find(({ text }) => !text.startsWith('-'))?.text ?? '';
  return at && /(?:^|\/)setup\.py$/.test(at.text) && steps.has(step) ? { what: `setup.py ${step}`, at, step } : undefined;
}
