import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { isDevelopmentPackage, isStaticPackage } from '../../reading/package/development-packages.js';
import { staticLibraries } from '../../reading/package/static-libraries.js';

export default defineRule({
  meta: {
    id: 'static-library-in-wrong-package',
    category: 'files',
    summary: 'A static library is not in a -static package',
    why: 'Packages that are linked statically must build-require foo-static: that is how they are found and rebuilt when the library has a hole. So that name must exist, as a package or as a provide of -devel.',
    source: fedoraGuidelines('Packaging Static Libraries', 'MUST'),
    level: 'error',
    profiles: { generic: 'note', fedora: 'error', opensuse: 'note' },
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['devel-file-in-non-devel-package'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [
            {
              name: 'foo-devel',
              files: [
                { path: '/usr/lib64/libfoo.a', archive: {} },
                { path: '/usr/lib64/libfoo.so', linkTo: 'libfoo.so.1' },
              ],
            },
          ],
          findings: [{ file: '/usr/lib64/libfoo.a', level: 'error', message: 'foo-static' }],
        },
        {
          title: 'Beside a package for it',
          profile: 'fedora',
          packages: [
            { name: 'foo-devel', files: [{ path: '/usr/lib64/libfoo.a', archive: {} }] },
            { name: 'libfoo-static', files: [] },
          ],
          findings: [{ message: 'libfoo-static' }],
        },
        {
          title: 'In a package that users install',
          packages: [{ name: 'foo', files: [{ path: '/usr/lib64/libfoo.a', archive: {} }] }],
          findings: [{ level: 'note', message: 'foo-static' }],
        },
      ],
      good: [
        { packages: [{ name: 'foo-static', files: [{ path: '/usr/lib64/libfoo.a', archive: {} }] }] },
        {
          title: 'No shared library, or one that needs the static one: -devel says so',
          profile: 'fedora',
          packages: [{ name: 'foo-devel', provides: ['foo-static = 1-1'], files: [{ path: '/usr/lib64/libfoo.a', archive: {} }] }],
        },
        {
          title: 'Import libraries, parts of compilers, and the rest of the C library',
          profile: 'fedora',
          packages: [
            {
              name: 'demo-devel',
              files: [
                { path: '/usr/lib64/libfoo.dll.a', archive: {} },
                { path: '/usr/lib64/libc_nonshared.a', archive: {} },
                { path: '/usr/lib/gcc/x86_64-redhat-linux/14/libgcc.a', archive: {} },
              ],
            },
          ],
        },
        { title: 'Where -devel packages hold both', profile: 'photon', packages: [{ name: 'foo-devel', files: [{ path: '/usr/lib/libfoo.a', archive: {} }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { set, profiles, report }) {
      if (isStaticPackage(pkg.name) || pkg.dependencies.provides.some(({ name }) => /-static(?:\(|$)/.test(name))) return;
      const isDevel = isDevelopmentPackage(pkg.name);
      // only Fedora's guideline, and those that follow it, ask for more than a package for builds
      if (isDevel && !profiles.includes('fedora') && !profiles.includes('azurelinux')) return;
      const name = set.packages.find((other) => isStaticPackage(other.name))?.name ?? `${pkg.name.replace(/-(?:devel|dev)$/, '')}-static`;
      for (const { path } of staticLibraries(pkg)) {
        const advice = isDevel ? `Move it to ${name}, or let this package provide ${name} where it is the only form of the library` : `Move it to ${name}`;
        report({ file: path, message: `A static library is in ${pkg.name}. ${advice}.` });
      }
    },
  },
  readsSet: true,
});
