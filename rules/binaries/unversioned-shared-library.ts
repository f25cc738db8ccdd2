import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { publicLibraries } from '../reading/package/elf-objects.js';

/** Not linked against: opened by name (as PKCS#11 modules are), loaded into other programs, or bound to a language's runtime. */
const opened =
  /(?:preload|jni|plugin|module|interpos|hook|wrap|fake|shim|driver|_drv|nss_|pam_|trace|pkcs11|ckbi|sysinit)|^lib(?:memusage|pcprofile|SegFault|thread_db)|-native|_java/i;

/**
 * `libfoo.so.1`, `libfoo-1.2.so`, `libtcl8.6.so`: a version in the name (libtool manual, "Release numbers"). A number at the name's end is that of the
 * interface: NSS's `libnss3.so`, Python's `libpython3.so`; 32 and 64 are word sizes.
 */
const versioned = /\.so\.\d|(?:-\d[^/]*|\d\.\d[\d.]*|(?:^|\D)(?!(?:32|64)\.)\d{1,3})\.so$/;

export default defineRule({
  meta: {
    id: 'unversioned-shared-library',
    category: 'binaries',
    summary: 'A shared library where the loader looks has no version in its name',
    why: 'The soname is what programs are bound to. Without a version in it, an incompatible update of the library breaks them without a word, and rpm cannot see that they must be rebuilt.',
    source: fedoraGuidelines('Downstream .so Name Versioning', 'MUST NOT'),
    level: 'warning',
    profiles: { generic: 'note', fedora: 'warning', opensuse: 'warning' },
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['no-soname', 'invalid-soname'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/lib64/libfoo.so', elf: { soname: 'libfoo.so' } }] }],
          findings: [{ file: '/usr/lib64/libfoo.so', level: 'warning', message: 'libfoo.so' }],
        },
        {
          title: 'A word size is no version',
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/lib64/libfoo64.so', elf: { soname: 'libfoo64.so' } }] }],
          findings: [{ level: 'warning' }],
        },
        {
          title: 'No soname, whatever the file is called',
          packages: [{ files: [{ path: '/usr/lib64/libfoo.so.1.2', elf: { needed: ['libc.so.6'], pie: false } }] }],
          findings: [{ level: 'note', message: 'no soname' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/lib64/libfoo.so.0.1', elf: { soname: 'libfoo.so.0.1' } }] }] },
        {
          title: "A version in the library's name",
          packages: [
            {
              files: [
                { path: '/usr/lib64/libfoo-1.2.so', elf: { soname: 'libfoo-1.2.so' } },
                { path: '/usr/lib64/libtcl8.6.so', elf: { soname: 'libtcl8.6.so' } },
              ],
            },
          ],
        },
        {
          title: 'The number of the interface, which a library keeps while programs may go on using it',
          packages: [
            {
              files: [
                { path: '/usr/lib64/libnss3.so', elf: { soname: 'libnss3.so' } },
                { path: '/usr/lib64/libpython3.so', elf: { soname: 'libpython3.so' } },
                { path: '/usr/lib64/libnssckbi.so', elf: { soname: 'libnssckbi.so' } },
              ],
            },
          ],
        },
        { title: 'A file without a version whose soname has one', packages: [{ files: [{ path: '/usr/lib64/libfoo.so', elf: { soname: 'libfoo.so.3' } }] }] },
        {
          title: 'Plugins, libraries that are preloaded, for Java or for a driver',
          packages: [
            {
              files: [
                { path: '/usr/lib64/foo/libplugin.so', elf: { needed: ['libc.so.6'], pie: false } },
                { path: '/usr/lib64/libfoo-preload.so', elf: { needed: ['libc.so.6'], pie: false } },
                { path: '/usr/lib64/libfoojni.so', elf: { needed: ['libc.so.6'], pie: false } },
                { path: '/usr/lib64/libnss_foo.so.2', elf: { soname: 'libnss_foo.so.2' } },
                { path: '/usr/lib64/python3.14/lib-dynload/x.so', elf: { needed: ['libc.so.6'], pie: false } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf, base } of publicLibraries(pkg)) {
        const { soname } = elf;
        if (!/^lib.*\.so(?:\.|$)/.test(base) || opened.test(base) || (soname !== undefined && versioned.test(soname))) continue;
        const advice = 'Ask upstream for a versioned one, or give it libNAME.so.0.N; what nobody links with belongs into a directory of its own.';
        if (soname === undefined) report({ file: file.path, message: `The library has no soname. ${advice}`, rpmlint: 'no-soname' });
        else report({ file: file.path, message: `The soname ${soname} has no version. ${advice}`, rpmlint: 'invalid-soname' });
      }
    },
  },
});
