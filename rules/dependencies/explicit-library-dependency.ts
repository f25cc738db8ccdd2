import { defineRule, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isGenerated } from '../data/names/dependency-sense.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { isLibraryName } from '../data/names/library-names.js';
import { libraryRequirements } from '../reading/dependencies/library-requirements.js';

export default defineRule({
  meta: {
    id: 'explicit-library-dependency',
    category: 'dependencies',
    summary: 'A library is required by name and without a version',
    why: 'rpm finds the sonames that programs need and requires them by itself. A name written by hand adds nothing, and goes wrong when the library moves to another package.',
    source: fedoraGuidelines('Explicit Requires; Package Dependencies', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['explicit-lib-dependency'], rpminspect: ['rpmdeps'] },
    examples: {
      bad: [
        { spec: 'Requires: libpng\nBuildRequires: libpng-devel\n', findings: [{ line: 1, column: 11, text: 'libpng', level: 'note' }] },
        {
          title: 'Other shapes',
          spec: 'Requires: foo-libs%{?_isa}, libbar2\nRequires: libqux.so.1()(64bit)\nBuildRequires: foo-devel, pkgconfig(bar2)\n',
          findings: [{ line: 1 }, { line: 1 }, { line: 2 }],
        },
        {
          title: 'In a package that needs the soname anyway',
          packages: [{ requires: ['libpng', 'libpng16.so.16()(64bit)', 'libz.so.1()(64bit)'] }],
          findings: [{ level: 'warning', message: 'libpng16.so.16' }],
        },
      ],
      good: [
        {
          title: 'Nothing is built with its headers: what is needed may be a plugin or data',
          spec: 'Requires: libdbi-dbd-sqlite, libclc\nBuildRequires: libdbi-devel\n',
        },
        { title: 'With a reason', spec: 'BuildRequires: libpng-devel\n\n# dlopen()ed at run time\nRequires: libpng%{?_isa}\n' },
        { title: 'With a version', spec: 'Requires: libpng >= 1.6\nBuildRequires: libpng-devel\n' },
        { title: 'A package of the same spec', spec: 'Name: demo\nRequires: demo-libs\n%package libs\nSummary: x\n' },
        {
          title: 'What is no library for linking',
          spec: 'Requires: libreoffice-core, libvirt-daemon, libtool, libxml2-utils, libfoo-devel, liberation-fonts, libfoo-data, library-x, bash\n',
        },
        {
          title: 'A -devel package and a noarch one',
          spec: 'Name: demo\nBuildArch: noarch\nRequires: libpng\n%package devel\nRequires: libpng-devel, libfoo\n',
        },
        {
          title: 'The header shows no soname of that library',
          packages: [{ requires: ['libpng', 'libz.so.1()(64bit)', 'libfoo >= 1', 'libfoo.so.1()(64bit)'] }],
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { dependency, justified } of libraryRequirements(spec)) {
        if (justified || dependency.op !== undefined) continue;
        report({
          message: `rpm requires the soname of ${dependency.name} by itself where a program is linked with it. Delete the line, or say in a comment why it is needed.`,
          at: dependency.text.origin(),
          level: 'note',
        });
      }
    },
    rpm(pkg, { report }) {
      for (const { name, soname } of doubled(pkg)) {
        report({
          message: `${name} is required by name, and ${soname} of it already is. Delete the Requires from the spec, or give it a version that is needed.`,
          cause: { dependency: 'requires', name },
        });
      }
    },
  },
});

/** Libraries required by name beside a soname that surely is theirs. */
function doubled({ dependencies: { requires } }: PackageFacts): { name: string; soname: string }[] {
  const sonames = new Map(requires.flatMap(({ name }) => /^lib[^()]*\.so\.[^()]*/.exec(name)?.[0] ?? []).map((soname) => [stem(soname), soname]));
  return requires.flatMap((dependency) => {
    const { name, op } = dependency;
    if (op !== undefined || name.includes('.so') || isGenerated(dependency) || !isLibraryName(name)) return [];
    const soname = sonames.get(stem(withoutIsa(name)));
    return soname === undefined ? [] : [{ name, soname }];
  });
}

/** `png` for `libpng16.so.16`, `libpng` and `libpng-libs`. */
const stem = (name: string): string =>
  name
    .replace(/\.so.*$/, '')
    .replace(/-libs?$/, '')
    .replace(/^lib/, '')
    .replace(/[-_.\d]+$/, '')
    .toLowerCase();
