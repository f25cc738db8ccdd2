import { type DependencyOperand, defineRule, type Fix, type Spec } from '../../src/policy/index.js';
import { pkgconfigNames } from '../data/names/pkgconfig-names.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';

export default defineRule({
  meta: {
    id: 'buildrequires-not-pkgconfig',
    category: 'dependencies',
    summary: "A library that the build finds by pkg-config is required by its package's name",
    why: 'pkgconfig(foo) asks for what the build asks for, wherever it is packaged. The name of the -devel package differs between distributions and changes when packages are split.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'BuildRequires Based on pkg-config',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/PkgConfigBuildRequires/',
    },
    level: 'note',
    fix: 'unsafe',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildRequires: zlib-devel\nBuildRequires: meson\n%build\n%meson\n',
          findings: [{ line: 1, column: 16, text: 'zlib-devel', level: 'note', message: 'pkgconfig(zlib)' }],
          fixed: 'BuildRequires: pkgconfig(zlib)\nBuildRequires: meson\n%build\n%meson\n',
        },
        {
          title: 'Several, and one with a version',
          spec: 'BuildRequires: pkgconfig(x11) libcurl-devel gtk3-devel >= 3.20\n%build\n%meson\n',
          findings: [{ text: 'libcurl-devel' }, { text: 'gtk3-devel' }],
          fixed: 'BuildRequires: pkgconfig(x11) pkgconfig(libcurl) pkgconfig(gtk+-3.0) >= 3.20\n%build\n%meson\n',
        },
      ],
      good: [
        { spec: 'BuildRequires: pkgconfig(zlib), meson\n%build\n%meson\n' },
        { title: 'Nothing shows that the build uses pkg-config', spec: 'BuildRequires: zlib-devel, gcc\n%build\nmake\n' },
        { title: 'CMake looks in its own way', spec: 'BuildRequires: zlib-devel, pkgconfig(x11), cmake\n%build\n%cmake\n' },
        { title: 'A configure script may ask the compiler for this one', spec: 'BuildRequires: zlib-devel, pkgconfig(x11)\n%build\n%configure\n' },
        { title: 'Meson builds a part only', spec: 'BuildRequires: zlib-devel, meson\n%build\n%meson\n%configure\n' },
        { title: 'Packages without such a module', spec: 'BuildRequires: boost-devel, perl-devel, meson\n%build\n%meson\n' },
        { title: 'Another package may hold one or the other', spec: 'BuildRequires: (zlib-devel or zlib-ng-devel), meson\n%build\n%meson\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!usesPkgConfig(spec)) return;
      for (const { name, operands, text } of spec.buildRequires) {
        const [operand] = operands;
        const module = text.text.startsWith('(') ? undefined : pkgconfigNames.get(name);
        if (!operand || module === undefined) continue;
        const fix = writeModule(spec, operand, module);
        report({
          message: `The build looks for ${module} by pkg-config. Write BuildRequires: pkgconfig(${module}).`,
          at: operand.nameText.origin(),
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** Meson looks for libraries by pkg-config. A configure script may ask the compiler instead, CMake has modules of its own. */
function usesPkgConfig(spec: Spec): boolean {
  return (
    commandsNamed(spec, ['%meson', 'meson']).length > 0 && commandsNamed(spec, ['%configure', './configure', '%cmake', 'cmake', './waf', 'ninja']).length === 0
  );
}

function writeModule({ source }: Spec, { nameText }: DependencyOperand, module: string): Fix | undefined {
  const { location, exact } = nameText.origin();
  if (!exact || location?.source !== source) return undefined;
  return { safety: 'unsafe', title: `Write pkgconfig(${module})`, edits: [{ location, text: `pkgconfig(${module})` }] };
}
