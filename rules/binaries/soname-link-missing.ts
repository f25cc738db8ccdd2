import { defineRule, type PackageSet } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { directoryOf, linkTarget, mergedUsr } from '../data/paths/install-path.js';
import { oncePer } from '../reading/once-per.js';
import { publicLibraries } from '../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'soname-link-missing',
    category: 'binaries',
    summary: 'Nothing has the name by which the loader looks for a library',
    why: 'Programs ask for a library by its soname. Where no packaged file or link has that name, ldconfig makes a link that no package owns, if it runs at all.',
    source: rpmlintMessages('BinariesCheck: no-ldconfig-symlink, invalid-ldconfig-symlink', 'MUST'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['no-ldconfig-symlink', 'invalid-ldconfig-symlink'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1.2', elf: { soname: 'libdemo.so.1' } }] }],
          findings: [{ file: '/usr/lib64/libdemo.so.1.2', level: 'error', message: 'libdemo.so.1' }],
        },
        {
          title: 'A link to something else',
          packages: [
            {
              files: [
                { path: '/usr/lib64/libdemo.so.1', linkTo: '../share/wrong' },
                { path: '/usr/lib64/libdemo.so.1.2', elf: { soname: 'libdemo.so.1' } },
              ],
            },
          ],
          findings: [{ file: '/usr/lib64/libdemo.so.1', message: '../share/wrong' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/lib64/libdemo.so.1', linkTo: 'libdemo.so.1.2' },
                { path: '/usr/lib64/libdemo.so.1.2', elf: { soname: 'libdemo.so.1' } },
              ],
            },
          ],
        },
        { title: 'The library has the name itself', packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1' } }] }] },
        {
          title: 'The link is in another package of the build, or leads to another library of that name',
          packages: [
            {
              files: [
                { path: '/usr/lib64/libdemo.so.1.2', elf: { soname: 'libdemo.so.1' } },
                { path: '/usr/lib64/libdemo-debug.so.1.2', elf: { soname: 'libdemo.so.1' } },
              ],
            },
            { name: 'demo-libs', files: [{ path: '/usr/lib64/libdemo.so.1', linkTo: 'libdemo.so.1.2' }] },
          ],
        },
        {
          title: 'A library to be preloaded under a name of its own',
          packages: [{ files: [{ path: '/usr/lib64/preloadable_demo.so', elf: { soname: 'libdemo.so.8' } }] }],
        },
        { title: 'A name that is a path, or only one for the linker', packages: [{ files: [{ path: '/usr/lib64/libdemo.so', elf: { soname: 'demo.so' } }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const { file, elf, path, base } of publicLibraries(pkg)) {
        const { soname } = elf;
        if (soname === undefined || !/^(?:lib|ld-)/.test(base) || !/^(?:lib|ld-)[^/]*\.so\.\d/.test(soname)) continue;
        const name = `${directoryOf(path)}/${soname}`;
        const there = named(set).get(name);
        if (there === undefined)
          report({
            file: file.path,
            message: `Programs look for this library as ${soname}, and no package of the build has that name. Make and package the link to it.`,
            rpmlint: 'no-ldconfig-symlink',
          });
        else if (there.linkTo !== undefined && !libraries(set).has(mergedUsr(linkTarget(there.path, there.linkTo))))
          report({
            file: there.path,
            message: `The link leads to ${there.linkTo}, which is not the library ${path}. Let it point there.`,
            rpmlint: 'invalid-ldconfig-symlink',
          });
      }
    },
  },
});

/** Everything of a build by its path as after the usr-merge. */
const named = oncePer(({ packages }: PackageSet) => {
  const all = new Map<string, { readonly path: string; readonly linkTo?: string }>();
  for (const { files } of packages) for (const file of files) if (file.path.includes('.so')) all.set(mergedUsr(file.path), file);
  return all;
});

/** Paths of libraries, and of links on the way to them. */
const libraries = oncePer(
  ({ packages }: PackageSet) => new Set(packages.flatMap(({ files }) => files.flatMap(({ path }) => (/\.so(?:\.|$)/.test(path) ? [mergedUsr(path)] : [])))),
);
