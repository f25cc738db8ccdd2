import { defineRule, type Fix, type Spec, textOf } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isaSuffix } from '../data/names/isa-suffixes.js';
import { isArched, isKernelModule, type OwnDependency, ownRequirements } from '../reading/dependencies/own-packages.js';
import { operandEnd } from '../reading/edits/operand-end.js';

const head = 'Name: demo\nVersion: 1.0\nRelease: 1\n';

/** Packages whose content has no architecture, even where nobody made them noarch. */
const documentation = /-(?:docs?|documentation|html|manual|help|src)$/;

export default defineRule({
  meta: {
    id: 'base-package-dependency-not-arched',
    category: 'dependencies',
    summary: 'A package requires another one of the same spec without %{?_isa}',
    why: 'Where packages of two architectures can be installed side by side, the name alone is satisfied by the wrong one: the 64-bit -devel package by the 32-bit library.',
    source: fedoraGuidelines('Requiring Base Package', 'MUST'),
    level: 'warning',
    profiles: { generic: 'off', fedora: 'warning' },
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `${head}%package devel\nRequires: %{name} = %{version}-%{release}\n`,
          findings: [{ line: 5, column: 11, text: '%{name}', level: 'warning', message: 'demo%{?_isa}' }],
          fixed: `${head}%package devel\nRequires: %{name}%{?_isa} = %{version}-%{release}\n`,
        },
        {
          title: 'Without a version; in a rich dependency; on another subpackage',
          spec: `${head}%package libs\n%package devel\nRequires: demo-libs, (%{name} = %{version}-%{release} if bash)\n`,
          findings: [
            { line: 6, text: 'demo-libs' },
            { line: 6, text: '%{name}' },
          ],
          fixed: `${head}%package libs\n%package devel\nRequires: demo-libs%{?_isa}, (%{name}%{?_isa} = %{version}-%{release} if bash)\n`,
        },
        {
          title: 'Through a macro that holds the whole dependency: no fix',
          spec: `${head}%global base demo = %{version}-%{release}\n%package devel\nRequires: %{base}\n`,
          findings: [{ line: 6, text: '%{base}' }],
        },
        {
          packages: [{ name: 'demo-devel', requires: ['demo = 1.0-1', 'demo-doc = 1.0-1'] }, { name: 'demo' }, { name: 'demo-doc', arch: 'noarch' }],
          findings: [{ level: 'warning', message: 'demo(x86-64) = 1.0-1' }],
        },
      ],
      good: [
        { spec: `${head}%package devel\nRequires: %{name}%{?_isa} = %{version}-%{release}\n` },
        {
          title: 'Either side is noarch',
          spec: `${head}Requires: demo-data = %{version}-%{release}\n%package data\nBuildArch: noarch\nRequires: demo = %{version}-%{release}\n`,
        },
        { title: 'All packages are noarch', spec: `${head}BuildArch: noarch\n%package extra\nRequires: demo = %{version}-%{release}\n` },
        { title: "Another spec's package, and a capability", spec: `${head}%package devel\nRequires: other-devel, pkgconfig(demo)\n` },
        { title: 'Kernel modules come from a build of their own', spec: `${head}Requires: %{name}-kmod >= %{version}\n%package kmod\nSummary: x\n` },
        { title: 'The condition of a rich dependency', spec: `${head}%package libs\n%package x\nRequires: (demo-libs%{?_isa} = 1.0 if demo-libs)\n` },
        { title: 'Documentation is the same for every architecture', spec: `${head}%package doc\nRequires: %{name} = %{version}-%{release}\n` },
        { title: 'A weak dependency', spec: `${head}%package devel\nRecommends: demo = %{version}-%{release}\n` },
        { packages: [{ name: 'demo-devel', requires: ['demo(x86-64) = 1.0-1', 'libdemo.so.1()(64bit)'] }, { name: 'demo' }] },
      ],
    },
  },
  readsSet: true,
  check: {
    spec(spec, { report }) {
      for (const own of ownRequirements(spec)) {
        const { from, to, operand, dependency } = own;
        if (
          isaSuffix(operand.name) !== undefined ||
          isKernelModule(to) ||
          documentation.test(from.name.text) ||
          isCondition(dependency.text.text, operand.name) ||
          !isArched(from) ||
          !isArched(to)
        )
          continue;
        const at = operand.nameText.origin();
        if (at.location && textOf(at.location).includes('_isa')) continue;
        const fix = addIsa(spec, own);
        report({ message: `${operand.name} of any architecture satisfies this. Write ${operand.name}%{?_isa}.`, at, ...(fix && { fix }) });
      }
    },
    rpm(pkg, { set, report }) {
      const arched = new Set(set.packages.flatMap(({ kind, name, arch }) => (kind === 'rpm' && arch === pkg.arch && arch !== 'noarch' ? [name] : [])));
      const isa = pkg.arch === 'x86_64' ? '(x86-64)' : '%{?_isa}';
      for (const { name, op, evr } of pkg.dependencies.requires) {
        if (name === pkg.name || !arched.has(name)) continue;
        const version = op && evr ? ` ${op} ${evr}` : '';
        report({
          message: `"${name}${version}" is satisfied by a package of any architecture. It should be "${name}${isa}${version}".`,
          cause: { dependency: 'requires', name },
        });
      }
    },
  },
});

/** Whether a name stands in the condition of a rich dependency only. */
function isCondition(text: string, name: string): boolean {
  const at = text.startsWith('(') ? text.search(/ (?:if|unless) /) : -1;
  return at >= 0 && !text.slice(1, at).split(/\s+/).includes(name);
}

function addIsa(spec: Spec, { dependency, operand }: OwnDependency): Fix | undefined {
  const end = operandEnd(spec, dependency, operand);
  if (end === undefined) return undefined;
  return { safety: 'safe', title: 'Insert %{?_isa}', edits: [{ location: { source: spec.source, start: end, end }, text: '%{?_isa}' }] };
}
