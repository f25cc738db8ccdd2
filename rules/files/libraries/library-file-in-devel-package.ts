import { defineRule, type PackageFacts, type PackageSet } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { baseName, directoryOf, mergedUsr } from '../../data/paths/install-path.js';
import { oncePer } from '../../reading/once-per.js';
import { isDevelopmentPackage } from '../../reading/package/development-packages.js';
import { elfObjects, isLoaderDirectory, isShared, nativeObjects } from '../../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'library-file-in-devel-package',
    category: 'files',
    summary: 'A library that programs need at run time is in a -devel package',
    why: 'Programs are bound to libfoo.so.3. Where that lies in a -devel package, everybody who runs one of them installs headers and a chain of other -devel packages.',
    source: fedoraGuidelines('Devel Packages', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['non-devel-file-in-devel-package'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              name: 'foo-devel',
              files: [
                { path: '/usr/lib64/libfoo.so.3', linkTo: 'libfoo.so.3.1' },
                { path: '/usr/lib64/libfoo.so.3.1', elf: { soname: 'libfoo.so.3' } },
              ],
            },
          ],
          findings: [{ file: '/usr/lib64/libfoo.so.3', level: 'error' }, { file: '/usr/lib64/libfoo.so.3.1' }],
        },
        {
          title: 'A library without version that a program of the build needs',
          packages: [
            { name: 'foo-devel', files: [{ path: '/usr/lib64/libfoo.so', elf: { soname: 'libfoo.so' } }] },
            { name: 'foo', files: [{ path: '/usr/bin/foo', elf: { needed: ['libfoo.so', 'libc.so.6'] } }] },
          ],
          findings: [{ file: '/usr/lib64/libfoo.so', message: '/usr/bin/foo' }],
        },
      ],
      good: [
        { packages: [{ name: 'foo-libs', files: [{ path: '/usr/lib64/libfoo.so.3', elf: { soname: 'libfoo.so.3' } }] }] },
        { packages: [{ name: 'foo-devel', files: [{ path: '/usr/lib64/libfoo.so', linkTo: 'libfoo.so.3' }] }] },
        {
          title: 'Linker scripts are texts',
          packages: [{ name: 'foo-devel', files: [{ path: '/usr/lib64/libfoo.so.3', content: 'INPUT(libfoo.so.3.1)\n' }] }],
        },
        {
          title: 'A library that only builds use',
          packages: [
            {
              name: 'foo-devel',
              files: [
                { path: '/usr/lib64/libfootest.so', elf: { soname: 'libfootest.so' } },
                { path: '/usr/lib64/foo/x.so.1', elf: { needed: ['libc.so.6'] } },
              ],
            },
            { name: 'foo', files: [{ path: '/usr/bin/foo', elf: { needed: ['libc.so.6'] } }] },
          ],
        },
        {
          title: 'The link for the linker under a longer name',
          packages: [
            { name: 'foo-devel', files: [{ path: '/usr/lib64/libfoo.so.3', linkTo: 'libfoo.so.3.1' }] },
            { name: 'foo-libs', files: [{ path: '/usr/lib64/libfoo.so.3.1', elf: { soname: 'libfoo.so.3.1' } }] },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      if (!isDevelopmentPackage(pkg.name) || /^(?:mingw|cross|kernel)/.test(pkg.name)) return;
      const sonames = new Set(nativeObjects(pkg).flatMap(({ elf }) => elf.soname ?? []));
      for (const { path, linkTo, content } of pkg.files) {
        const base = baseName(path);
        if (!base.startsWith('lib') || !base.includes('.so') || !isLoaderDirectory(directoryOf(mergedUsr(path)))) continue;
        const isLibrary = content?.elf !== undefined && isShared(content.elf);
        const isVersioned = /\.so\.\d/.test(base);
        const user = isLibrary && !isVersioned ? userOf(set, content.elf?.soname ?? base) : undefined;
        // a link counts where the loader would use it
        if (isVersioned ? isLibrary || (linkTo !== undefined && sonames.has(base)) : user !== undefined)
          report({
            file: path,
            message: `${user ? `${user} needs this library at run time` : 'Programs need this library at run time'}. Move it to the package of the libraries.`,
          });
      }
    },
  },
});

/** A file outside of the -devel packages that needs a library of this name. */
const userOf = (set: PackageSet, soname: string): string | undefined => users(set).get(soname);

const users = oncePer(({ packages }: PackageSet) => {
  const found = new Map<string, string>();
  const outside = (pkg: PackageFacts): boolean => pkg.kind === 'rpm' && !isDevelopmentPackage(pkg.name);
  for (const { file, elf } of packages.filter(outside).flatMap(elfObjects)) for (const name of elf.needed) found.set(name, file.path);
  return found;
});
