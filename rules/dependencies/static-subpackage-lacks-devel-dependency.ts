import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { ownPackage } from '../reading/dependencies/own-packages.js';
import { requiredOwn } from '../reading/dependencies/required-own.js';
import { insertRequires } from '../reading/edits/insert-requires.js';

const head = 'Name: demo\nVersion: 1\nRelease: 1\n%package devel\nSummary: x\n';

export default defineRule({
  meta: {
    id: 'static-subpackage-lacks-devel-dependency',
    category: 'dependencies',
    summary: 'A -static package does not require the -devel package of its source',
    why: 'Whoever links with a static library needs its headers too, and they come with -devel.',
    source: fedoraGuidelines('Packaging Static Libraries', 'MUST'),
    level: 'warning',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `${head}%package static\nSummary: x\n`,
          findings: [{ line: 6, column: 1, text: '%package static', level: 'warning', message: '%{name}-devel' }],
          fixed: `${head}%package static\nSummary: x\nRequires: %{name}-devel%{?_isa} = %{version}-%{release}\n`,
        },
        { packages: [{ name: 'demo-static' }, { name: 'demo-devel' }], findings: [{ message: 'demo-devel' }] },
      ],
      good: [
        { spec: `${head}%package static\nRequires: %{name}-devel%{?_isa} = %{version}-%{release}\n` },
        { title: 'Another -devel of the spec', spec: `${head}%package x-devel\nSummary: x\n%package static\nRequires: demo-x-devel\n` },
        { title: 'No -devel package in this spec', spec: 'Name: demo\n%package static\nSummary: x\n' },
        { title: 'A dependency that cannot be known', spec: `${head}%package static\nRequires: %(cat x)\n` },
        { packages: [{ name: 'demo-static', requires: ['demo-devel(x86-64) = 1.0-1'] }, { name: 'demo-devel' }] },
      ],
    },
  },
  readsSet: true,
  check: {
    spec(spec, { report }) {
      const main = spec.packages[0]?.name.text ?? '';
      for (const pkg of spec.packages.slice(1)) {
        const { text } = pkg.name;
        if (!text.endsWith('-static') || pkg.uncertain) continue;
        const devel = ownPackage(spec, develOf(text));
        const own = devel && !devel.uncertain && requiredOwn(spec, pkg);
        if (!own || own.some(({ name }) => name.text.endsWith('-devel'))) continue;
        const name = main !== '' && text.startsWith(`${main}-`) ? `%{name}${develOf(text).slice(main.length)}` : develOf(text);
        const right = `${name}${devel?.arch === 'noarch' ? '' : '%{?_isa}'} = %{version}-%{release}`;
        const fix = insertRequires(spec, pkg, right);
        report({ message: `${text} does not require ${develOf(text)}. Add Requires: ${right}.`, at: (pkg.heading ?? pkg.name).origin(), ...(fix && { fix }) });
      }
    },
    rpm(pkg, { set, report }) {
      if (!pkg.name.endsWith('-static') || !set.packages.some(({ name }) => name === develOf(pkg.name))) return;
      const devel = new Set(
        set.packages
          .filter(({ name }) => name.endsWith('-devel'))
          .flatMap(({ name, dependencies }) => [name, ...dependencies.provides.map((each) => withoutIsa(each.name))]),
      );
      if (!pkg.dependencies.requires.some(({ name }) => devel.has(withoutIsa(name))))
        report({ message: `The package does not require ${develOf(pkg.name)}, which has the headers of its library. Add it to the spec.` });
    },
  },
});

const develOf = (name: string): string => `${name.slice(0, -'-static'.length)}-devel`;
