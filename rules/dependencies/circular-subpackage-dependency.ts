import { defineRule, type PackageFacts, type SpecPackage } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { isArched, ownRequirements } from '../reading/dependencies/own-packages.js';
import { oncePer } from '../reading/once-per.js';

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
        {
          title: 'Packages split with a reason: libraries, data for all architectures',
          packages: [
            { name: 'foo', requires: ['foo-libs(x86-64) = 1.0-1', 'foo-data = 1.0-1'] },
            { name: 'foo-libs', requires: ['foo(x86-64) = 1.0-1'] },
            { name: 'foo-data', arch: 'noarch', requires: ['foo = 1.0-1'] },
          ],
        },
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
      const built = new Map(packages.flatMap((pkg) => (pkg.kind === 'rpm' ? [[pkg.name, pkg] as const] : [])));
      for (const [one, pkg] of built) {
        for (const [other, dependency] of requiredOf(pkg)) {
          const partner = one < other ? built.get(other) : undefined;
          if (!partner || !requiredOf(partner).has(one) || isWantedPair(pkg, partner)) continue;
          report({
            message: `${one} and ${other} require each other, so neither goes without the other. Drop one direction, or make them one package.`,
            package: pkg.nevra,
            cause: { dependency: 'requires', name: dependency },
          });
        }
      }
    },
  },
});

/** Splits with a reason although both parts are always installed: one is noarch, or is the libraries that a multilib installation has twice. */
function isWantedCircle(from: SpecPackage, to: SpecPackage): boolean {
  return isArched(from) !== isArched(to) || [from, to].some(({ name }) => isLibraries(name.text));
}

/** The same of packages. */
function isWantedPair(one: PackageFacts, other: PackageFacts): boolean {
  return (one.arch === 'noarch') !== (other.arch === 'noarch') || [one, other].some(({ name }) => isLibraries(name));
}

const isLibraries = (name: string): boolean => /-libs?$/.test(name);

/** The names that a package requires, without the mark of the architecture, and how each is written. */
const requiredOf = oncePer((pkg: PackageFacts) => new Map(pkg.dependencies.requires.map(({ name }) => [withoutIsa(name), name])));
