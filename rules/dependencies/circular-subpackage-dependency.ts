import { defineRule, type SpecPackage } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { isArched, ownRequirements } from '../reading/dependencies/own-packages.js';

export default defineRule({
  meta: {
    id: 'circular-subpackage-dependency',
    category: 'dependencies',
    summary: 'Two packages of one source require each other',
    why: 'Neither can be installed without the other, so splitting them gains little, and rpm has to break the circle somewhere: one of them is installed while the other is missing.',
    source: fedoraGuidelines('Requiring Base Package', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'Reported at the later of the two',
          spec: 'Name: foo\nRequires: foo-data\n%package data\nRequires: %{name} = 1\n',
          findings: [{ line: 4, column: 11, text: '%{name} = 1', level: 'note', message: 'foo requires foo-data' }],
        },
        {
          packages: [
            { name: 'foo', requires: ['foo-data(x86-64) = 1.0-1'] },
            { name: 'foo-data', requires: ['foo = 1.0-1'] },
          ],
          findings: [{ message: 'foo and foo-data' }],
        },
      ],
      good: [
        { title: 'One direction', spec: 'Name: foo\n%package data\nRequires: foo\n%package x\nRequires: foo-data\n' },
        {
          title: 'Data for all architectures, which has its license text from the main package',
          spec: 'Name: foo\nRequires: foo-data\n%package data\nBuildArch: noarch\nRequires: foo\n',
        },
        {
          title: 'Libraries split off so that two architectures can share the programs',
          spec: 'Name: foo\nRequires: foo-libs\n%package libs\nRequires: foo\n',
        },
        { title: 'A weak one back', spec: 'Name: foo\nRecommends: foo-data\n%package data\nRequires: foo\n' },
        { title: 'A condition', spec: 'Name: foo\nRequires: (foo-data if bash)\n%package data\nRequires: foo\n' },
        { packages: [{ name: 'foo', requires: ['foo-data'] }, { name: 'foo-data' }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const seen = new Map<SpecPackage, Set<SpecPackage>>();
      for (const { from, to, dependency } of ownRequirements(spec)) {
        if (dependency.text.text.startsWith('(') || isWantedCircle(from, to)) continue;
        const targets = seen.get(from) ?? new Set();
        seen.set(from, targets);
        if (targets.has(to)) continue;
        targets.add(to);
        if (!seen.get(to)?.has(from)) continue;
        report({
          message: `${to.name.text} requires ${from.name.text} as well, so neither goes without the other. Drop one direction, or make them one package.`,
          at: dependency.text.origin(),
        });
      }
    },
    rpmset({ packages }, { report }) {
      const required = new Map(
        packages.flatMap(({ kind, name, dependencies }) =>
          kind === 'rpm' ? [[name, new Set(dependencies.requires.map((each) => withoutIsa(each.name)))]] : [],
        ),
      );
      for (const [one, names] of required) {
        for (const other of names) {
          if (one < other && required.get(other)?.has(one))
            report({ message: `${one} and ${other} require each other, so neither goes without the other. Drop one direction, or make them one package.` });
        }
      }
    },
  },
});

/** Splits with a reason although both parts are always installed: one is noarch, or is the libraries that a multilib installation has twice. */
function isWantedCircle(from: SpecPackage, to: SpecPackage): boolean {
  return isArched(from) !== isArched(to) || [from, to].some(({ name }) => /-libs?$/.test(name.text));
}
