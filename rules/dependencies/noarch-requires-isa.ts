import { type Dependency, type DependencyOperand, defineRule, type Fix, type Spec, textOf } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isaSuffix, withoutIsa } from '../data/names/isa-suffixes.js';
import { packageOperands } from '../reading/dependencies/package-operands.js';

const kinds = ['requires', 'recommends', 'suggests', 'supplements', 'enhances', 'conflicts'] as const;
const written = /%(?:_isa|\{[?!]{0,2}_isa\})$/;

export default defineRule({
  meta: {
    id: 'noarch-requires-isa',
    category: 'dependencies',
    summary: 'A noarch package has a dependency on one architecture',
    why: 'A noarch package is built once and installed everywhere. %{?_isa} in its dependencies is the architecture of the machine that happened to build it, so it cannot be installed on any other.',
    source: fedoraGuidelines('Requiring Base Package', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildArch: noarch\nRequires: foo%{?_isa}\n',
          findings: [{ line: 2, column: 11, text: 'foo%{?_isa}', level: 'error' }],
          fixed: 'BuildArch: noarch\nRequires: foo\n',
        },
        {
          title: 'A noarch subpackage, a weak and a rich dependency, an architecture by name',
          spec: 'Name: demo\n%package doc\nBuildArch: noarch\nRequires: %{name}%{?_isa} = 1, bar(x86-64)\nRecommends: (a%{_isa} if b)\n',
          findings: [{ text: '%{name}%{?_isa}' }, { text: 'bar(x86-64)' }, { text: 'a%{_isa}' }],
          fixed: 'Name: demo\n%package doc\nBuildArch: noarch\nRequires: %{name} = 1, bar\nRecommends: (a if b)\n',
        },
        {
          title: 'Behind a macro: no fix',
          spec: '%global base foo%{?_isa}\nBuildArch: noarch\nRequires: %{base}\n',
          findings: [{ line: 3, text: '%{base}' }],
        },
        { packages: [{ arch: 'noarch', requires: ['foo(x86-64) >= 1'] }], findings: [{ level: 'error', message: 'foo(x86-64)' }] },
      ],
      good: [
        {
          title: 'A condition',
          spec: 'Name: demo\nBuildArch: noarch\nRequires: (podman if filesystem(x86-64))\nRecommends: (libx.so.1()(64bit) if python3(x86-64))\n',
        },
        { spec: 'BuildArch: noarch\nRequires: foo\n' },
        { title: 'A package with an architecture', spec: 'Requires: foo%{?_isa}\n%package doc\nBuildArch: noarch\nRequires: foo\n' },
        { title: 'Capabilities', spec: 'BuildArch: noarch\nRequires: perl(x), font(:lang=en), libx.so.1()(64bit)\n' },
        { title: "A build dependency is arched-buildrequires'", spec: 'BuildArch: noarch\nBuildRequires: foo%{?_isa}\n' },
        { packages: [{ arch: 'noarch', requires: ['foo', 'perl(x)'] }] },
        { packages: [{ requires: ['foo(x86-64)'] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { dependencies } of spec.packages.filter(({ arch }) => arch === 'noarch')) {
        for (const operand of kinds.flatMap((kind) => dependencies[kind].flatMap(demanded))) {
          if (isaSuffix(operand.name) === undefined) continue;
          const name = withoutIsa(operand.name);
          const fix = deleteIsa(spec, operand);
          report({
            message: `A noarch package cannot depend on ${name} of one architecture. Write ${name}.`,
            at: operand.nameText.origin(),
            ...(fix && { fix }),
          });
        }
      }
    },
    rpm({ arch, dependencies }, { report }) {
      if (arch !== 'noarch') return;
      for (const kind of kinds) {
        for (const { name } of dependencies[kind].flatMap(packageOperands)) {
          if (isaSuffix(name) === undefined) continue;
          report({ message: `The noarch package depends on ${name}. Write ${withoutIsa(name)} in the spec.`, cause: { dependency: kind, name } });
        }
      }
    },
  },
});

/** The operands without those of conditions: `(podman if filesystem(x86-64))` asks which architecture it is. */
function demanded({ text, operands }: Dependency): readonly DependencyOperand[] {
  const condition = text.text.startsWith('(') ? text.text.search(/ (?:if|unless) /) : -1;
  return condition < 0 ? operands : operands.filter(({ name }) => text.text.lastIndexOf(name) < condition && !text.text.slice(condition).includes('('));
}

function deleteIsa(spec: Spec, { name, nameText }: DependencyOperand): Fix | undefined {
  const at = nameText.origin().location;
  if (at?.source !== spec.source) return undefined;
  const raw = textOf(at);
  const suffix = written.exec(raw)?.[0] ?? name.slice(withoutIsa(name).length);
  if (!raw.endsWith(suffix)) return undefined;
  return { safety: 'safe', title: `Delete ${suffix}`, edits: [{ location: { ...at, start: at.end - suffix.length }, text: '' }] };
}
