import { defineRule, isDecided, type Spec, type SpecPackage } from '../../src/policy/index.js';
import { isGenerated } from '../data/dependency-sense.js';
import { withoutIsa } from '../data/isa-suffixes.js';
import { roleNames } from '../data/role-names.js';

export default defineRule({
  meta: {
    id: 'unversioned-provides',
    category: 'dependencies',
    summary: 'Provides names a package without a version',
    why: 'A dependency with a version on the old name is never met by a Provides without one, and two packages that provide the same name cannot be compared.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Renaming/Replacing or Removing Existing Packages',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/',
    },
    level: 'warning',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['unversioned-explicit-provides', 'useless-provides'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\nProvides: oldfoo\nObsoletes: oldfoo < 2\n',
          findings: [{ line: 2, column: 11, text: 'oldfoo', level: 'warning', message: '%{version}-%{release}' }],
        },
        {
          title: 'Names of packages',
          spec: 'Name: demo\nProvides: foo-devel\nProvides: demo-server, %{name}\nProvides: bar-static%{?_isa}\n',
          findings: [{ text: 'foo-devel' }, { text: 'demo-server' }, { text: '%{name}' }, { text: 'bar-static%{?_isa}' }],
        },
        { title: 'Another name that looks like a package: a note', spec: 'Name: demo\nProvides: perl-Foo-Bar\n', findings: [{ level: 'note' }] },
        {
          packages: [{ name: 'demo', provides: ['oldfoo', 'demo-devel', 'perl-Foo'], obsoletes: ['oldfoo < 2'] }],
          findings: [{ level: 'warning' }, { level: 'warning' }, { level: 'note' }],
        },
      ],
      good: [
        { spec: 'Name: demo\nProvides: oldfoo = %{version}-%{release}\nObsoletes: oldfoo < 2\n' },
        {
          title: 'Capabilities, bundled code, paths',
          spec: 'Name: demo\nProvides: bundled(gnulib), config(demo), pkgconfig(x)\nProvides: /sbin/demo, user(demo)\n',
        },
        { title: 'Roles', spec: 'Name: demo\nProvides: MTA, smtpd, webclient, lpr, editor, text-www-browser\n' },
        {
          title: 'A role that one package at a time fills; a sysroot',
          spec: 'Name: demo\nProvides: system-default-editor\nConflicts: system-default-editor\nProvides: sysroot-x86_64-demo\n',
        },
        { title: 'A name that cannot be known', spec: 'Name: demo\nProvides: %{nowhere}-devel\n' },
        { packages: [{ name: 'demo', provides: ['demo = 1.0-1', 'demo(x86-64) = 1.0-1', 'libdemo.so.1()(64bit)', 'webclient'] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const replaced = obsoleted(spec);
      for (const pkg of spec.packages) {
        const { provides } = pkg.dependencies;
        const exclusive = new Set(pkg.dependencies.conflicts.flatMap(({ name }) => (replaced.has(name) ? [] : [name])));
        const bare = new Set(provides.flatMap(({ name, op }) => (op === undefined ? [name] : [])));
        for (const { name, op, text } of provides) {
          const plain = withoutIsa(name);
          if (op !== undefined || !text.known || exclusive.has(name) || (plain !== name && bare.has(plain))) continue;
          const level = weigh(plain, namesOf(spec, pkg), replaced);
          if (level) report({ message: messageFor(name), at: text.origin(), ...(level === 'note' && { level }) });
        }
      }
    },
    rpm(pkg, { report }) {
      const replaced = new Set(pkg.dependencies.obsoletes.map(({ name }) => name));
      for (const provided of pkg.dependencies.provides) {
        const { name, op } = provided;
        const level = op === undefined && !isGenerated(provided) ? weigh(withoutIsa(name), [pkg.name], replaced) : undefined;
        if (level) report({ message: messageFor(name), ...(level === 'note' && { level }) });
      }
    },
  },
});

const messageFor = (name: string): string => `${name} is provided in no version. Write ${name} = %{version}-%{release}.`;

const obsoleted = ({ packages }: Spec): ReadonlySet<string> => new Set(packages.flatMap(({ dependencies }) => dependencies.obsoletes.map(({ name }) => name)));

const namesOf = ({ packages: [main] }: Spec, { name }: SpecPackage): string[] => [name, main?.name ?? name].filter(isDecided).map(({ text }) => text);

/** How much it weighs that a name has no version; undefined where it may well have none. */
function weigh(name: string, own: readonly string[], replaced: ReadonlySet<string>): 'warning' | 'note' | undefined {
  if (/^sysroot-|[()/]/.test(name) || roleNames.has(name) || /\.so(?:\.|$)/.test(name)) return undefined;
  if (replaced.has(name) || /.-(?:devel|static|libs)$/.test(name) || own.some((each) => each !== '' && (name === each || name.startsWith(`${each}-`))))
    return 'warning';
  return /^[a-zA-Z0-9_+.]+-[a-zA-Z0-9_+.-]+$/.test(name) ? 'note' : undefined;
}
