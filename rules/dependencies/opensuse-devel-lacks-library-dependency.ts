import { defineRule, isDecided, type Spec, type SpecPackage } from '../../src/policy/index.js';
import { ownRequirements } from '../reading/dependencies/own-packages.js';
import { requiredOwn } from '../reading/dependencies/required-own.js';
import { oncePerSpec } from '../reading/once-per-spec.js';

const head = 'Name: foo\nVersion: 1.0\nRelease: 0\n';
const files = '%files -n libfoo3\n%{_libdir}/libfoo.so.3*\n%files devel\n%{_libdir}/libfoo.so\n';

export default defineRule({
  meta: {
    id: 'opensuse-devel-lacks-library-dependency',
    category: 'dependencies',
    summary: 'A -devel package does not require its library package in the same version',
    why: 'Library packages carry their soname in their names, so several can be installed. The link in -devel leads to one of them: it must be the one of the same version.',
    source: {
      document: 'openSUSE Shared Library Packaging Policy',
      heading: 'Devel packages',
      strength: 'MUST',
      url: 'https://en.opensuse.org/openSUSE:Shared_library_packaging_policy',
    },
    level: 'error',
    profiles: { generic: 'off', opensuse: 'error' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['no-dependency-on', 'no-library-dependency-for'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `${head}%package -n libfoo3\nSummary: x\n%package devel\nSummary: x\n${files}`,
          findings: [{ line: 6, column: 1, text: '%package devel', level: 'error', message: 'libfoo3 = %{version}' }],
        },
        {
          title: 'Without %files the names tell',
          spec: `${head}%package -n libfoo3\nSummary: x\n%package devel\nSummary: x\n`,
          findings: [{ line: 6 }],
        },
        {
          title: 'Without a version',
          spec: `${head}%package -n libfoo3\nSummary: x\n%package devel\nRequires: libfoo3\n${files}`,
          findings: [{ line: 7, text: 'libfoo3' }],
        },
      ],
      good: [
        { spec: `${head}%package -n libfoo3\nSummary: x\n%package devel\nRequires: libfoo3 = %{version}\n${files}` },
        {
          title: 'With the release; through another -devel package of the spec',
          spec: `${head}%package -n libfoo3\nSummary: x\n%package devel\nRequires: libfoo3 = %{version}-%{release}\n%package x-devel\nRequires: foo-devel\n${files}%files x-devel\n`,
        },
        {
          title: 'A -devel without a link to a library',
          spec: `${head}%package -n libfoo3\nSummary: x\n%package devel\nSummary: x\n%files -n libfoo3\n%{_libdir}/libfoo.so.3*\n%files devel\n%{_includedir}/foo.h\n`,
        },
        { title: 'A dependency that cannot be known', spec: `${head}%package -n libfoo3\nSummary: x\n%package devel\nRequires: %(cat x)\n${files}` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const pkg of spec.packages) {
        if (!pkg.name.text.endsWith('-devel') || pkg.uncertain) continue;
        const libraries = librariesOf(spec, pkg);
        const own = libraries.length > 0 ? requiredOwn(spec, pkg) : undefined;
        if (!own || own.some(({ name }) => name.text.endsWith('-devel'))) continue;
        const required = ownRequirements(spec).filter(({ from, to }) => from === pkg && libraries.includes(to));
        const [first] = required;
        const name = libraries[0]?.name.text;
        if (!first)
          report({ message: `${pkg.name.text} does not require its library. Add Requires: ${name} = %{version}.`, at: (pkg.heading ?? pkg.name).origin() });
        else if (required.every(({ operand: { op, evrText } }) => op !== '=' && (!evrText || isDecided(evrText))))
          report({
            message: `${first.operand.name} is required in any version. Write ${first.operand.name} = %{version}.`,
            at: first.operand.nameText.origin(),
          });
      }
    },
  },
});

/** The packages of the spec that have the libraries which the links of a -devel package lead to; where no files are listed, those named after it. */
function librariesOf(spec: Spec, { name, files }: SpecPackage): SpecPackage[] {
  if (!files) return [...(named(spec).get(stemOf(name.text)) ?? [])];
  const linked = files.flatMap(({ path }) => /\/(lib[^/*?[]+)\.so$/.exec(path)?.[1] ?? []);
  return [...new Set(linked.flatMap((link) => [...(owners(spec).get(link) ?? [])]))];
}

/** `foo` of `foo-devel`, `libfoo-devel`, `libfoo3` and `libfoo-1_2-3`. */
const stemOf = (name: string): string =>
  name
    .replace(/-devel$/, '')
    .replace(/^lib/, '')
    .replace(/[-_.\d]+$/, '');

const named = oncePerSpec(({ packages }) =>
  grouped(packages.flatMap((pkg) => (/^lib.+\d$/.test(pkg.name.text) ? [[stemOf(pkg.name.text), pkg] as const] : []))),
);

/** The packages by the libraries in their files. */
const owners = oncePerSpec(({ packages }) =>
  grouped(packages.flatMap((pkg) => (pkg.files ?? []).flatMap(({ path }): [string, SpecPackage][] => links(path).map((link) => [link, pkg])))),
);

const links = (path: string): string[] => /\/(lib[^/*?[]{1,200}?)\.so\./.exec(path)?.slice(1, 2) ?? [];

function grouped(pairs: readonly (readonly [string, SpecPackage])[]): ReadonlyMap<string, ReadonlySet<SpecPackage>> {
  const groups = new Map<string, Set<SpecPackage>>();
  for (const [key, pkg] of pairs) {
    if (pkg.uncertain) continue;
    const group = groups.get(key);
    if (group) group.add(pkg);
    else groups.set(key, new Set([pkg]));
  }
  return groups;
}
