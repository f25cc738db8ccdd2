import { defineRule, type PackageFacts, type Spec, type SpecPackage } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { isArched, ownPackage } from '../reading/dependencies/own-packages.js';
import { requiredOwn } from '../reading/dependencies/required-own.js';
import { insertRequires } from '../reading/edits/insert-requires.js';

const head = 'Name: demo\nVersion: 1.0\nRelease: 1\n';
const lib = '%{_libdir}/libdemo.so.1*\n';

export default defineRule({
  meta: {
    id: 'devel-lacks-base-dependency',
    category: 'dependencies',
    summary: 'A -devel package requires no package of its own source',
    why: 'Headers and the .so link are of use only with the library that they belong to. Without the dependency the link dangles, or leads to the library of another build.',
    source: fedoraGuidelines('Requiring Base Package', 'MUST'),
    level: 'error',
    profiles: { opensuse: 'off' },
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: ['no-dependency-on'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `${head}%package devel\nSummary: x\n%files\n${lib}%files devel\n%{_includedir}/demo.h\n`,
          findings: [{ line: 4, column: 1, text: '%package devel', level: 'error', message: '%{name}%{?_isa}' }],
          fixed: `${head}%package devel\nSummary: x\nRequires: %{name}%{?_isa} = %{version}-%{release}\n%files\n${lib}%files devel\n%{_includedir}/demo.h\n`,
        },
        {
          title: 'The library is in -libs',
          spec: `${head}%package libs\nSummary: x\n%package devel\nSummary:    x\nRequires: zlib-devel\n%files libs\n${lib}%files devel\n`,
          findings: [{ line: 6, message: '%{name}-libs%{?_isa}' }],
          fixed: `${head}%package libs\nSummary: x\n%package devel\nSummary:    x\nRequires: zlib-devel\nRequires: %{name}-libs%{?_isa} = %{version}-%{release}\n%files libs\n${lib}%files devel\n`,
        },
        {
          packages: [
            { name: 'demo-devel', requires: ['zlib-devel'] },
            { name: 'demo', files: [{ path: '/usr/lib64/libdemo.so.1.0', elf: { type: 'dyn', soname: 'libdemo.so.1' } }] },
          ],
          findings: [{ level: 'error', message: 'demo' }],
        },
      ],
      good: [
        {
          title: 'A base package whose files show no library',
          spec: `${head}%package devel\nSummary: x\n%files\n%{_bindir}/demo\n%files devel\n%{_libdir}/demo/plugin.so\n`,
        },
        { spec: `${head}%package devel\nRequires: %{name}%{?_isa} = %{version}-%{release}\n%files\n${lib}%files devel\n` },
        {
          title: 'It requires -libs, or another -devel of the spec',
          spec: `${head}%package libs\n%package devel\nRequires: demo-libs\n%package x-devel\nRequires: demo-devel\n%files\n%files libs\n${lib}%files devel\n%files x-devel\n`,
        },
        { title: 'A library of headers only: no base package is built', spec: `${head}%package devel\nSummary: x\n%files devel\n%{_includedir}/demo.h\n` },
        {
          title: 'Sources as packages',
          spec: 'Name: rust-demo\n%package devel\n%package -n rust-demo+x-devel\n%files\n%files devel\n%files -n rust-demo+x-devel\n',
        },
        {
          title: 'A program, and headers that need nothing of it',
          spec: `${head}%package devel\nSummary: x\n%files\n%{_bindir}/demo\n%files devel\n%doc README\n%{_includedir}/demo.h\n`,
        },
        { title: 'Nothing but noarch packages', spec: `${head}BuildArch: noarch\n%package devel\nSummary: x\n%files\n%files devel\n` },
        { title: 'A dependency that cannot be known', spec: `${head}%package devel\nRequires: %(cat x)\n%files\n${lib}%files devel\n` },
        { title: 'A main package that is called -devel', spec: 'Name: demo-devel\n%files\n/usr/include/x.h\n' },
        {
          title: 'The soname of the library in a header',
          packages: [
            { name: 'demo-devel', requires: ['libdemo.so.1()(64bit)', 'demo = 1.0-1'] },
            { name: 'demo', files: [{ path: '/usr/lib64/libdemo.so.1' }] },
          ],
        },
        { title: 'A program without a library', packages: [{ name: 'demo-devel' }, { name: 'demo', files: [{ path: '/usr/bin/demo' }] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    spec(spec, { report }) {
      for (const pkg of spec.packages.slice(1)) {
        const own = isDevel(pkg.name.text) && !pkg.uncertain && isArched(pkg) ? requiredOwn(spec, pkg) : undefined;
        const base = own?.length === 0 ? baseOf(spec, pkg) : undefined;
        if (!base) continue;
        const right = `${base}%{?_isa} = %{version}-%{release}`;
        const fix = insertRequires(spec, pkg, right);
        report({
          message: `${pkg.name.text} requires no package of its own source. Add Requires: ${right}.`,
          at: (pkg.heading ?? pkg.name).origin(),
          ...(fix && { fix }),
        });
      }
    },
    rpm(pkg, { set, report }) {
      if (!isDevel(pkg.name) || pkg.arch === 'noarch') return;
      const others = set.packages.filter(({ kind, name }) => kind === 'rpm' && name !== pkg.name);
      const names = new Set(others.flatMap(({ name, dependencies }) => [name, ...dependencies.provides.map((each) => withoutIsa(each.name))]));
      const library = others.find((other) => !isDevel(other.name) && other.files.some(({ path }) => isLibrary(path)) && belongs(pkg.name, other.name));
      if (library && !pkg.dependencies.requires.some(({ name }) => names.has(withoutIsa(name)) && !/\.so[.(]/.test(name)))
        report({ message: `The package requires no package of its own source. It should require ${nameVersion(library)}, whose library it is for.` });
    },
  },
});

/** Crates, Go modules and Haskell or OCaml libraries are installed as sources or archives; macros write their packages. */
const isDevel = (name: string): boolean => /.-devel$/.test(name) && !/^(?:rust|golang|ghc|ocaml|nodejs|python\d?|perl)-/.test(name);

const isLibrary = (path: string): boolean => /^\/(?:usr\/)?lib(?:64)?\/lib[^/]*\.so(?:\.|\*|$)/.test(path);

const belongs = (devel: string, base: string): boolean => base.replace(/(?:-libs?)?$/, '').startsWith(stemOf(devel));

const stemOf = (devel: string): string => devel.slice(0, -'-devel'.length);

const nameVersion = ({ name, version, release, epoch }: PackageFacts): string => `${name} = ${epoch ? `${epoch}:` : ''}${version}-${release}`;

/** How the name of the package that a -devel package extends is best written, where its files show a library. */
function baseOf(spec: Spec, pkg: SpecPackage): string | undefined {
  const stem = stemOf(pkg.name.text);
  const main = spec.packages[0]?.name.text ?? '';
  const named = [`${stem}-libs`, `${stem}-lib`, `lib${stem}`, stem];
  const found = named.flatMap((name) => ownPackage(spec, name) ?? []).filter((other) => other.files && !other.uncertain && isArched(other));
  const base = found.find(hasLibrary);
  if (!base) return undefined;
  const name = base.name.text;
  return name === main || name.startsWith(`${main}-`) ? `%{name}${name.slice(main.length)}` : name;
}

const hasLibrary = ({ files = [] }: SpecPackage): boolean => files.some(({ path }) => isLibrary(path));
