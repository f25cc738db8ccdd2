import { defineRule, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { baseName } from '../../src/text/paths.js';
import { isDirectory } from '../data/paths/file-type.js';
import { isDocumentation } from '../data/paths/samples.js';
import { oncePer } from '../reading/once-per.js';
import { elfObjects, publicLibraries } from '../reading/package/elf-objects.js';
import { policyName } from '../reading/package/policy-name.js';

export default defineRule({
  meta: {
    id: 'opensuse-shlib-policy-name',
    category: 'versioning',
    summary: 'A package of a shared library is not named after its soname, or holds more than the library',
    why: 'Packages that are named after the soname, and hold nothing but the library, can be installed in several versions side by side: old programs go on working while others are rebuilt.',
    source: {
      document: 'openSUSE Packaging Guidelines',
      heading: 'Shared library packaging policy',
      strength: 'MUST',
      url: 'https://en.opensuse.org/openSUSE:Shared_library_packaging_policy',
    },
    level: 'off',
    profiles: { opensuse: 'error' },
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: [
        'shlib-policy-name-error',
        'shlib-policy-missing-lib',
        'shlib-policy-excessive-dependency',
        'shlib-unversioned-lib',
        'shlib-fixed-dependency',
        'non-versioned-file-in-library-package',
      ],
      rpminspect: [],
    },
    examples: {
      bad: [
        {
          title: 'Another name, where others link with the library',
          profile: 'opensuse',
          packages: [
            { name: 'foo', files: [{ path: '/usr/lib64/libfoo.so.3', elf: { soname: 'libfoo.so.3' } }] },
            { name: 'foo-devel', files: [{ path: '/usr/lib64/libfoo.so', linkTo: 'libfoo.so.3' }] },
          ],
          findings: [{ file: '/usr/lib64/libfoo.so.3', level: 'error', message: 'libfoo3' }],
        },
        {
          title: 'The wrong number; the name of a library, and none in it',
          profile: 'opensuse',
          packages: [{ name: 'libfoo2', files: [{ path: '/usr/lib64/libfoo.so.3', elf: { soname: 'libfoo.so.3' } }] }],
          findings: [{ message: 'libfoo3' }],
        },
        { profile: 'opensuse', packages: [{ name: 'libfoo2', files: [{ path: '/etc/foo2.conf', content: 'x\n' }] }], findings: [{ message: 'no library' }] },
        {
          title: 'Other files; dependencies on a fixed version, and on libraries that this one does not need',
          profile: 'opensuse',
          packages: [
            {
              name: 'libfoo3',
              requires: ['foo-data = 1', 'libz.so.1()(64bit)'],
              files: [
                { path: '/usr/lib64/libfoo.so.3', elf: { soname: 'libfoo.so.3', needed: ['libc.so.6'] } },
                { path: '/usr/share/foo/data', content: 'x\n' },
              ],
            },
          ],
          findings: [{ level: 'warning', message: 'foo-data' }, { message: 'libz.so.1' }, { file: '/usr/share/foo/data', level: 'warning' }],
        },
      ],
      good: [
        {
          profile: 'opensuse',
          packages: [
            {
              name: 'libfoo3',
              requires: ['libc.so.6()(64bit)'],
              files: [
                { path: '/usr/lib64/libfoo.so.3.1', elf: { soname: 'libfoo.so.3', needed: ['libc.so.6'] } },
                { path: '/usr/share/licenses/libfoo3', type: 'directory' },
                { path: '/usr/share/licenses/libfoo3/COPYING', flags: ['license'], content: 'x\n' },
              ],
            },
          ],
        },
        {
          title: 'Names with numbers and dots; several libraries that move together',
          profile: 'opensuse',
          packages: [
            {
              name: 'libfoo2-3',
              files: [
                { path: '/usr/lib64/libfoo2.so.3', elf: { soname: 'libfoo2.so.3' } },
                { path: '/usr/lib64/libfoobar.so.3', elf: { soname: 'libfoobar.so.3' } },
              ],
            },
          ],
        },
        { profile: 'opensuse', packages: [{ name: 'libfoo-1_2-0', files: [{ path: '/usr/lib64/libfoo-1.2.so.0', elf: { soname: 'libfoo-1.2.so.0' } }] }] },
        {
          title: 'A library of the program only; plugins',
          profile: 'opensuse',
          packages: [
            {
              name: 'foo',
              files: [
                { path: '/usr/lib64/libfoo.so.3', elf: { soname: 'libfoo.so.3' } },
                { path: '/usr/lib64/foo/libx.so.1', elf: { soname: 'libx.so.1' } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      const libraries = publicLibraries(pkg).flatMap(({ file, elf, base }) =>
        elf.soname === undefined ? [] : [{ file, soname: elf.soname, base, name: policyName(elf.soname) }],
      );
      const versioned = libraries.filter(({ name }) => name !== undefined);
      if (/-(?:devel|debuginfo|debugsource|static)/.test(pkg.name)) return;
      const isLibraryPackage = /^lib\S*\d(?:-(?:32|64)bit|-x86-64-v\d)?$/.test(pkg.name);
      if (isLibraryPackage && !hasLibrary(pkg)) {
        report({
          message: `${pkg.name} has the name of a library, and no library is in it. Rename it.`,
          level: 'warning',
          rpmlint: 'shlib-policy-missing-lib',
        });
        return;
      }
      const fitting = versioned.some(({ name = '' }) => namesFit(pkg.name, name));
      const [first] = versioned.filter(({ base }) => pkg.name.startsWith('lib') || isLinkedWith(set, base));
      if (first?.name !== undefined && !fitting)
        report({
          file: first.file.path,
          message: `The library with the soname ${first.soname} is in ${pkg.name}. Put it into a package of its own, ${first.name}.`,
          rpmlint: 'shlib-policy-name-error',
        });
      if (isLibraryPackage) judgeDependencies(pkg, report);
      if (!isLibraryPackage || !fitting) return;
      for (const { file, soname, name } of libraries)
        if (name === undefined && /^lib.*\.so$/.test(soname))
          report({
            file: file.path,
            message: `The soname ${soname} has no version, but the package is named after one. Move the library elsewhere.`,
            level: 'warning',
            rpmlint: 'shlib-unversioned-lib',
          });
      judgeFiles(pkg, report);
    },
  },
  readsSet: true,
});

type Tell = (finding: { message: string; file?: string; cause?: { dependency: 'requires'; name: string }; level?: 'warning'; rpmlint: string }) => void;

/** Files whose path has no number would conflict with those of the library's next version. */
function judgeFiles(pkg: PackageFacts, report: Tell): void {
  for (const file of pkg.files) {
    if (/\d|\.so/.test(file.path) || isDirectory(file) || isDocumentation(file) || file.path.includes('/.build-id/')) continue;
    report({
      file: file.path,
      message: 'The next version of the library has a file of the same name, so that the two cannot be installed together. Move it to another package.',
      level: 'warning',
      rpmlint: 'non-versioned-file-in-library-package',
    });
  }
}

function judgeDependencies(pkg: PackageFacts, report: Tell): void {
  const needed = new Set(elfObjects(pkg).flatMap(({ elf }) => [...elf.needed, elf.soname ?? '']));
  for (const { name, op } of pkg.dependencies.requires) {
    const cause = { dependency: 'requires', name } as const;
    if (op === '=' && !name.startsWith('rpmlib(') && !name.startsWith('config('))
      report({
        message: `The library requires exactly one version of ${name}. Ask for a lowest version (>=), or for nothing.`,
        cause,
        level: 'warning',
        rpmlint: 'shlib-fixed-dependency',
      });
    const soname = /^([^()]+\.so\.[^()]*)\(/.exec(name)?.[1];
    if (soname !== undefined && needed.size > 0 && !needed.has(soname) && !soname.startsWith('ld-'))
      report({
        message: `The package requires ${soname}, and its libraries do not need it. Move what needs it to another package.`,
        cause,
        rpmlint: 'shlib-policy-excessive-dependency',
      });
  }
}

const hasLibrary = ({ files }: PackageFacts): boolean => files.some(({ path }) => /\.so(?:\.|$)/.test(path));

/** The name itself, also of a 32-bit variant; or another library's with the same number, as several libraries that move together have. */
function namesFit(pkg: string, name: string): boolean {
  const plain = pkg.replace(/-(?:32|64)bit$|-x86-64-v\d$/, '').toLowerCase();
  const number = /\d[\d_]*$/.exec(name)?.[0] ?? '';
  return plain === name.toLowerCase() || (plain.startsWith('lib') && new RegExp(`(?:\\D|^lib.*-)${number}$`).test(plain));
}

/** A -devel package of the build brings the link by which others are linked with it. */
const isLinkedWith = (set: PackageSet, base: string): boolean => linkNames(set).has(base.replace(/\.so\..*$/, '.so'));

const linkNames = oncePer(
  ({ packages }: PackageSet) =>
    new Set(
      packages
        .filter(({ name }) => name.includes('-devel'))
        .flatMap(({ files }) => files.flatMap(({ path }) => (path.endsWith('.so') ? [baseName(path)] : []))),
    ),
);
