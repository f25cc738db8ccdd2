import { defineRule, type FindingLevel, type PackageFacts, type PackageFile, type Spec, type SpecPackage } from '../../../src/policy/index.js';
import { isDevelopmentTool } from '../../data/commands/development-tools.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { demoFiles } from '../../data/example-specs.js';
import { libraryDirectories } from '../../data/paths/shared-directories.js';
import { ownsSharedDirectories } from '../../ownership/shared-directory-owners.js';
import { type FilesPattern, filesPatterns } from '../../reading/files-section/files-patterns.js';
import { oncePerSpec } from '../../reading/once-per-spec.js';
import { filesBelow, filesEnding } from '../../reading/package/files.js';
import { hasReasonNear } from '../../reading/reasons/reason-near.js';

/** `libLLVM-19.so` beside `libLLVM.so.19.1`: a former soname, which programs still ask for. */
const ofRelease = /-[0-9][0-9.]*\.so$/;

/** Packages whose name says that they are for builds, and interpreters beside the default one, which come in one piece. */
const forBuilds =
  /-(?:devel|static|headers?|sdk|dev|source|debug|tests?|vala)(?:-|$)|-(?:rpm-)?macros$|_wrapper$|^python3\.[0-9]|^mingw(?:32|64)?-|^cross-|^kernel-/;

export default defineRule({
  meta: {
    id: 'devel-file-in-base-package',
    category: 'files',
    summary: 'Files that only builds need lie in a package that users install',
    why: 'Headers, static libraries and the links that the linker looks for are of no use to who runs the program. In a -devel package they are installed only where something is built.',
    source: fedoraGuidelines('Devel Packages', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['devel-file-in-non-devel-package'], rpminspect: [] },
    examples: {
      bad: [
        { spec: demoFiles('%{_includedir}/foo.h'), findings: [{ line: 3, column: 1, text: '%{_includedir}/foo.h', level: 'error', message: 'demo-devel' }] },
        {
          title: 'Static libraries; links whose library is there',
          spec: demoFiles('%{_libdir}/libfoo.so.1*', '%{_libdir}/libfoo.so', '%{_libdir}/libbar.a'),
          findings: [{ line: 4 }, { line: 5 }],
        },
        {
          title: 'Descriptions for builds should go there: a warning',
          spec: demoFiles(
            '%{_libdir}/pkgconfig/foo.pc',
            '%{_libdir}/cmake/foo/',
            '%{_datadir}/gir-1.0/Foo-1.0.gir',
            '%{_datadir}/vala/vapi/foo.vapi',
            '%{_datadir}/aclocal/foo.m4',
          ),
          findings: [3, 4, 5, 6, 7].map((line) => ({ line, level: 'warning' as const })),
        },
        {
          packages: [{ files: [{ path: '/usr/include/foo.h' }, { path: '/usr/lib64/libfoo.so', linkTo: 'libfoo.so.1' }, { path: '/usr/lib64/libfoo.so.1' }] }],
          findings: [{ file: '/usr/include/foo.h' }, { file: '/usr/lib64/libfoo.so' }],
        },
      ],
      good: [
        { spec: 'Name: demo\n%package devel\nSummary: x\n%files devel\n%{_includedir}/foo.h\n%{_libdir}/libfoo.so\n%{_libdir}/pkgconfig/foo.pc\n' },
        {
          title: 'A former soname',
          packages: [{ name: 'libLLVM19', files: [{ path: '/usr/lib64/libLLVM-19.so', linkTo: 'libLLVM.so.19.1' }] }],
        },
        { title: 'A library that has no other name', spec: demoFiles('%{_libdir}/libfoo.so') },
        { title: 'Plugins in a directory of their own', spec: demoFiles('%{_libdir}/demo/libplugin.so', '%{_libdir}/demo/libplugin.so.1') },
        {
          title: 'Tools for builds',
          spec: 'Name: gcc\n%files\n%{_includedir}/foo.h\n%package -n mingw32-foo\nSummary: x\n%files -n mingw32-foo\n%{_includedir}/foo.h\n',
        },
        { title: 'Python reads this one when it runs', spec: demoFiles('%dir %{_includedir}/python3.14', '%{_includedir}/python3.14/pyconfig-64.h') },
        { title: 'Packages that own directories for others', spec: 'Name: demo-filesystem\n%files\n%{_includedir}/Demo/\n' },
        {
          title: 'Programs for builds: a compiler, a generator, a tool without a library or a -devel package',
          spec: 'Name: demo\nSummary: A modern Fortran compiler\n%package devel\nSummary: x\n%files\n%{_includedir}/foo.h\n%files devel\n',
        },
        {
          spec: 'Name: demo\n%package devel\nSummary: x\n%package -n gen\nSummary: Bindings generator\n%files -n gen\n%{_includedir}/foo.h\n%files devel\n',
        },
        { spec: demoFiles('%{_bindir}/demo-config', '%{_includedir}/demo/') },
        { title: 'A comment says why', spec: demoFiles('%{_libdir}/libfoo.so.1', '# programs open the library by this name', '%{_libdir}/libfoo.so') },
        {
          title: 'Modules that programs open; data without an architecture',
          spec: demoFiles('%{_libdir}/mod_foo.so.1', '%{_libdir}/mod_foo.so', '%{_datadir}/pkgconfig/foo.pc'),
        },
        { title: 'What CMake reads about a plugin', spec: demoFiles('%{_libdir}/cmake/Qt6Demo/Qt6DemoXPluginConfig.cmake') },
        { title: 'Manual pages of functions', spec: demoFiles('%{_mandir}/man3/foo.3*') },
        {
          title: 'A project that is for builds as a whole: nothing but headers',
          spec: demoFiles('%{_includedir}/foo/', '%{_datadir}/pkgconfig/foo.pc').replace('Name: demo', 'Name: demo-headers'),
        },
        { packages: [{ name: 'demo-devel', files: [{ path: '/usr/include/foo.h' }] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const patterns = filesPatterns(spec);
      const libraries = new Set(patterns.flatMap(({ directory, base }) => (libraryDirectories.has(directory) ? stemOf(base) : [])));
      const main = spec.packages[0]?.name.text ?? '';
      if (isForBuilds(main) || spec.packages.slice(0, 1).some(isBuildProgram)) return;
      for (const { entry, names, base, directory, package: pkg } of patterns) {
        if (isForBuilds(pkg.name.text) || isBuildProgram(pkg) || !splitPackages(spec).has(pkg) || entry.directives.includes('%dir')) continue;
        const what = kindOf(names, base, libraryDirectories.has(directory) && libraries.has(base.slice(0, -'.so'.length)));
        if (!what || (what.name === dataDescription && directory === '/usr/share/pkgconfig' && !develPackage(spec))) continue;
        const at = entry.pathText.origin();
        if (at.location?.source === spec.source && hasReasonNear(spec, at.location.start)) continue;
        report({ ...finding(what, main), at });
      }
    },
    rpm(pkg, { report }) {
      if (isForBuilds(pkg.name) || /-debug(?:info|source)$/.test(pkg.name)) return;
      const told = new Set<string>();
      for (const { path, linkTo } of candidates(pkg)) {
        const names = path.split('/').slice(1);
        const base = names.at(-1) ?? '';
        const isLink =
          linkTo !== undefined &&
          libraryDirectories.has(path.slice(0, -base.length - 1)) &&
          /^lib.*\.so\.[0-9]/.test(linkTo.replace(/^.*\//, '')) &&
          !ofRelease.test(base);
        const what = kindOf(names, base, isLink);
        if (!what || told.has(what.name)) continue;
        told.add(what.name);
        report({ ...finding(what, pkg.name), file: path });
      }
    },
  },
});

/** Where the kinds below lie, all in directories that are named here, and the links for the linker. */
const candidates = (pkg: PackageFacts): readonly PackageFile[] => [
  ...['/usr/include', '/usr/share/cmake', '/usr/lib/cmake', '/usr/lib64/cmake'].flatMap((directory) => filesBelow(pkg, directory)),
  ...filesEnding(pkg, '.a', '.pc', '.gir', '.vapi', '.m4', '.so'),
];

const isForBuilds = (name: string): boolean => forBuilds.test(name) || isDevelopmentTool(name) || ownsSharedDirectories(name);

/** Compilers and generators: the exception of the guideline. */
const isBuildProgram = ({ summary }: SpecPackage): boolean =>
  /\b(?:compilers?|(?:code|parser|bindings?) generators?)\b/i.test(summary?.text.slice(0, 300) ?? '');

const develPackage = oncePerSpec((spec: Spec) => spec.packages.find(({ name }) => name.text.endsWith('-devel')));

/** All but programs with neither a library nor a -devel package in the spec: what those bring for builds is often what they are for. */
const splitPackages = oncePerSpec((spec: Spec): ReadonlySet<SpecPackage> => {
  if (develPackage(spec)) return new Set(spec.packages);
  const patterns = filesPatterns(spec);
  const programs = new Set(patterns.flatMap(({ directory, package: pkg }) => (/^\/usr\/(?:s?bin|libexec)$/.test(directory) ? [pkg] : [])));
  const libraries = new Set(patterns.flatMap((pattern) => (isLibrary(pattern) ? [pattern.package] : [])));
  return new Set(spec.packages.filter((pkg) => libraries.has(pkg) || !programs.has(pkg)));
});

const isLibrary = ({ directory, base }: FilesPattern): boolean => libraryDirectories.has(directory) && /\.so\.?[0-9*?]/.test(base);

/** `libfoo` for `libfoo.so.1`, which makes `libfoo.so` a link for builds. */
function stemOf(base: string): string[] {
  const [, stem] = /^(lib[^*?]{1,200})\.so\.(?!$)/.exec(base) ?? [];
  return stem === undefined ? [] : [stem];
}

const dataDescription = 'pkg-config files';

interface Kind {
  readonly name: string;
  readonly level?: FindingLevel;
}

const kinds: readonly (Kind & { readonly test: (names: readonly string[], base: string) => boolean })[] = [
  { name: 'Headers', test: ([usr, include, ...rest], base) => usr === 'usr' && include === 'include' && rest.length > 0 && !base.startsWith('pyconfig') },
  {
    name: 'Static libraries',
    test: ([usr, lib = '', ...rest], base) => usr === 'usr' && /^lib(?:64)?$/.test(lib) && rest.length === 1 && /^lib.*\.a$/.test(base),
  },
  { name: dataDescription, level: 'warning', test: (names, base) => names[0] === 'usr' && names.at(-2) === 'pkgconfig' && base.endsWith('.pc') },
  {
    name: 'CMake package files',
    level: 'warning',
    test: ([usr, lib = '', cmake, ...rest]) =>
      usr === 'usr' && /^(?:lib|lib64|share)$/.test(lib) && cmake === 'cmake' && rest.length > 0 && !/Plugin[^/]*\.cmake$/.test(rest.at(-1) ?? ''),
  },
  { name: 'GObject introspection sources', level: 'warning', test: ([, share, gir], base) => share === 'share' && gir === 'gir-1.0' && base.endsWith('.gir') },
  { name: 'Vala bindings', level: 'warning', test: ([, share, vala], base) => share === 'share' && vala === 'vala' && base.endsWith('.vapi') },
  { name: 'Autoconf macros', level: 'warning', test: ([, share, aclocal], base) => share === 'share' && aclocal === 'aclocal' && base.endsWith('.m4') },
];

function kindOf(names: readonly string[], base: string, isDevelopmentLink: boolean): Kind | undefined {
  if (isDevelopmentLink && base.endsWith('.so')) return { name: 'Links for the linker' };
  return kinds.find(({ test }) => test(names, base));
}

function finding({ name, level }: Kind, pkg: string): { readonly message: string; readonly level?: FindingLevel } {
  return { message: `${name} are of use only where something is built. Move them to ${pkg}-devel.`, ...(level && { level }) };
}
