import { defineRule, isDecided, type Spec, type SpecPackage } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isGenerated } from '../data/names/dependency-sense.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { roleNames } from '../data/names/role-names.js';

export default defineRule({
  meta: {
    id: 'unversioned-provides',
    category: 'dependencies',
    summary: 'Provides names a package without a version',
    why: 'A dependency with a version on the old name is never met by a Provides without one, and two packages that provide the same name cannot be compared.',
    source: fedoraGuidelines('Renaming/Replacing or Removing Existing Packages', 'SHOULD'),
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
          spec: 'Name: demo\nProvides: foo-devel\nProvides: demo-server\nProvides: bar-static%{?_isa}\n',
          findings: [{ text: 'foo-devel' }, { text: 'demo-server' }, { text: 'bar-static%{?_isa}' }],
        },
        {
          packages: [{ name: 'demo', provides: ['oldfoo', 'demo-devel', 'perl-Foo'], obsoletes: ['oldfoo < 2'] }],
          findings: [{ level: 'warning' }, { level: 'warning' }],
        },
      ],
      good: [
        { title: 'The own name, which rpm provides with its version', spec: 'Name: demo\nProvides: %{name}\n' },
        { title: 'A role that others fill too, or a name to find it by', spec: 'Name: demo\nProvides: system-bookmarks, emacs-po-mode\n' },
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
        {
          title: "Roles that bear the package's name; interfaces with their version in the name",
          packages: [{ name: 'cron', provides: ['cron-daemon', 'cron-abi-1.22.1-7', 'cron-api16'] }],
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
          if (op !== undefined || !text.known || plain === pkg.name.text || exclusive.has(name) || (plain !== name && bare.has(plain))) continue;
          if (needsVersion(plain, namesOf(spec, pkg), replaced)) report({ message: messageFor(name), at: text.origin() });
        }
      }
    },
    rpm(pkg, { report }) {
      const replaced = new Set(pkg.dependencies.obsoletes.map(({ name }) => name));
      for (const provided of pkg.dependencies.provides) {
        const { name, op } = provided;
        if (op === undefined && !isGenerated(provided) && needsVersion(withoutIsa(name), [pkg.name], replaced))
          report({ message: messageFor(name), cause: { dependency: 'provides', name } });
      }
    },
  },
});

const messageFor = (name: string): string => `${name} is provided in no version. Write ${name} = %{version}-%{release}.`;

const obsoleted = ({ packages }: Spec): ReadonlySet<string> => new Set(packages.flatMap(({ dependencies }) => dependencies.obsoletes.map(({ name }) => name)));

const namesOf = ({ packages: [main] }: Spec, { name }: SpecPackage): string[] => [name, main?.name ?? name].filter(isDecided).map(({ text }) => text);

/** A role (`cron-daemon`, `info-browser`), or an interface whose version is part of the name (`nginx-abi-1.22`, `numpy-api16`). */
const isInterface = /-(?:daemon|browser)$|-a[bp]i-?[0-9][0-9.-]*$/;

/** Whether a name is one that packages are asked for in a version: an old name, a part of this package. A role may well have none. */
function needsVersion(name: string, own: readonly string[], replaced: ReadonlySet<string>): boolean {
  if (/^sysroot-|[()/]/.test(name) || roleNames.has(name) || /\.so(?:\.|$)/.test(name) || isInterface.test(name)) return false;
  if (replaced.has(name) || /.-(?:devel|static|libs)$/.test(name) || own.some((each) => each !== '' && (name === each || name.startsWith(`${each}-`))))
    return true;
  return false;
}
