import { defineRule, type PackageFacts } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { baseName, directoryOf, mergedUsr } from '../../data/paths/install-path.js';
import { isLoaderDirectory } from '../../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'mixed-app-and-library',
    category: 'files',
    summary: 'Programs and a library that other packages need are in one package',
    why: 'Who needs the library gets the programs too, and on 64-bit systems the package for 32-bit programs cannot be installed beside it: two architectures of the program would want one file.',
    source: fedoraGuidelines('Mixed Use Packages', 'SHOULD'),
    level: 'note',
    profiles: { opensuse: 'off' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['executable-in-library-package'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              provides: ['libdemo.so.1()(64bit)'],
              files: [
                { path: '/usr/bin/demo', elf: {} },
                { path: '/usr/lib64/libdemo.so.1', elf: {} },
              ],
            },
            { name: 'other', requires: ['libdemo.so.1()(64bit)'] },
          ],
          findings: [{ file: '/usr/lib64/libdemo.so.1', level: 'note', message: 'other needs libdemo.so.1, and gets /usr/bin/demo with it' }],
        },
      ],
      good: [
        {
          packages: [
            { requires: ['libdemo.so.1()(64bit)'], files: [{ path: '/usr/bin/demo', elf: {} }] },
            { name: 'demo-libs', provides: ['libdemo.so.1()(64bit)'], files: [{ path: '/usr/lib64/libdemo.so.1', elf: {} }] },
          ],
        },
        {
          title: 'Only its own programs and its headers need it',
          packages: [
            {
              provides: ['libdemo.so.1()(64bit)'],
              files: [
                { path: '/usr/bin/demo', elf: {} },
                { path: '/usr/lib64/libdemo.so.1', elf: {} },
              ],
            },
            { name: 'demo-devel', requires: ['libdemo.so.1()(64bit)'] },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { report, set }) {
      if (set.packages.length < 2) return;
      const sonames = pkg.dependencies.provides.flatMap(({ name }) => /^[^()]{1,200}\.so\.[^()]{1,100}(?=\()/.exec(name)?.[0] ?? []);
      if (sonames.length === 0) return;
      const program = pkg.files.find(({ path, flags }) => /^\/usr\/s?bin$/.test(directoryOf(mergedUsr(path))) && !flags.includes('ghost'));
      const libraries = pkg.files.filter(({ path }) => sonames.includes(baseName(path)) && isLoaderDirectory(directoryOf(mergedUsr(path))));
      if (!program || libraries.length === 0) return;
      for (const { path } of libraries) {
        const user = set.packages.find((other) => other !== pkg && isUser(other, baseName(path)));
        if (!user) continue;
        report({
          file: path,
          message: `${user.name} needs ${baseName(path)}, and gets ${program.path} with it. Put the library in a subpackage ${pkg.name}-libs.`,
        });
        return;
      }
    },
  },
});

/** A package that links with the library: development files and debug packages belong to it. */
const isUser = ({ kind, name, dependencies }: PackageFacts, soname: string): boolean =>
  kind === 'rpm' && !/-(?:devel|static|debuginfo|debugsource)$/.test(name) && dependencies.requires.some((each) => each.name.startsWith(`${soname}(`));
