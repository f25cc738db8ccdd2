import { defineRule, type PackageSet } from '../../src/policy/index.js';
import { isBelowPattern } from '../data/paths/directory-pattern.js';
import { directoryOf, isBelow } from '../data/paths/install-path.js';
import { defaultLoaderDirectories, pluginHostDirectories } from '../data/paths/loader-directories.js';
import { oncePer } from '../reading/once-per.js';
import { isLoaderDirectory, isShared, nativeObjects } from '../reading/package/elf-objects.js';
import { filesBelow } from '../reading/package/files.js';

export default defineRule({
  meta: {
    id: 'private-library-provided',
    category: 'dependencies',
    summary: 'A package provides a library that the loader cannot find',
    why: 'Other packages may be given this one to satisfy their need for a library of that name, and then fail to start, because the file is a plugin or lies in a directory of its own.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'AutoProvidesAndRequiresFiltering: Private Libraries',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/AutoProvidesAndRequiresFiltering/',
    },
    level: 'warning',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['private-shared-object-provides'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ provides: ['libplug.so()(64bit)'], files: [{ path: '/usr/lib64/foo/plugins/libplug.so', elf: { soname: 'libplug.so' } }] }],
          findings: [{ file: '/usr/lib64/foo/plugins/libplug.so', level: 'warning', message: '%global __provides_exclude_from ^%{_libdir}/foo/plugins/' }],
        },
      ],
      good: [
        { packages: [{ provides: ['libfoo.so.1()(64bit)'], files: [{ path: '/usr/lib64/libfoo.so.1', elf: { soname: 'libfoo.so.1' } }] }] },
        { title: 'Filtered', packages: [{ files: [{ path: '/usr/lib64/foo/plugins/libplug.so', elf: { soname: 'libplug.so' } }] }] },
        {
          title: 'A directory that the build makes known to the loader',
          packages: [
            { provides: ['libfoo.so.1()(64bit)'], files: [{ path: '/usr/lib64/foo/libfoo.so.1', elf: { soname: 'libfoo.so.1' } }] },
            { name: 'foo-conf', files: [{ path: '/etc/ld.so.conf.d/foo-x86_64.conf', content: '/usr/lib64/foo\n' }] },
          ],
        },
        {
          title: 'A faster variant beside the library; a stack of its own, which the provide names',
          packages: [
            {
              provides: ['libfoo.so.1()(64bit)', 'libmpi.so.40()(64bit)(openmpi-x86_64)'],
              files: [
                { path: '/usr/lib64/libfoo.so.1', elf: { soname: 'libfoo.so.1' } },
                { path: '/usr/lib64/glibc-hwcaps/x86-64-v3/libfoo.so.1', elf: { soname: 'libfoo.so.1' } },
                { path: '/usr/lib64/openmpi/lib/libmpi.so.40', elf: { soname: 'libmpi.so.40' } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      if (hasLoaderConfiguration(set)) return;
      const provided = new Set(pkg.dependencies.provides.flatMap(({ name }) => /^([^()]+\.so[^()]*)(?:\(\)(?:\(64bit\))?)?$/.exec(name)?.[1] ?? []));
      if (provided.size === 0) return;
      const objects = nativeObjects(pkg).filter(({ elf }) => isShared(elf));
      const found = (path: string): boolean => isFoundByLoader(directoryOf(path));
      const named = (object: (typeof objects)[number]): string => object.elf.soname ?? object.base;
      const atHome = new Set(objects.flatMap((object) => (found(object.path) ? [named(object)] : [])));
      const told = new Set<string>();
      for (const object of objects) {
        const directory = directoryOf(object.path);
        if (found(object.path) || !provided.has(named(object)) || atHome.has(named(object)) || told.has(directory)) continue;
        told.add(directory);
        const macro = directory.replace(/^\/usr\/lib64(?=\/|$)/, '%{_libdir}').replace(/^\/usr\/lib(?=\/|$)/, '%{_prefix}/lib');
        report({
          file: object.file.path,
          message: `The package provides ${named(object)}, but the loader does not look in ${directory}. Filter it: %global __provides_exclude_from ^${macro}/.*$`,
        });
      }
    },
  },
});

/** Directories with libraries for better processors are searched too (ld.so(8), "glibc-hwcaps"). */
const variants = ['glibc-hwcaps', 'haswell', 'tls', 'sse2', 'avx512_1', 'atomics', 'power9', 'power10', 'z13', 'i686'];

function isFoundByLoader(directory: string): boolean {
  if (isLoaderDirectory(directory) || pluginHostDirectories.some((pattern) => isBelowPattern(directory, pattern))) return true;
  return defaultLoaderDirectories.some((home) => variants.some((variant) => isBelow(directory, `${home}/${variant}`)));
}

const hasLoaderConfiguration = oncePer(({ packages }: PackageSet) =>
  packages.some((pkg) => filesBelow(pkg, '/etc/ld.so.conf.d').some(({ path }) => path.endsWith('.conf'))),
);
