import { defineRule } from '../../src/policy/index.js';
import { faultyElements, named } from './rpath/elements.js';

export default defineRule({
  meta: {
    id: 'rpath-build-directory',
    category: 'binaries',
    summary: 'A search path names a directory of the build, a home, or one that anybody may write to',
    why: "These directories do not exist on a user's system, so whoever may create them decides which libraries the program loads. Below /tmp that is every local user.",
    source: { document: 'rpm build checks', heading: 'check-buildroot; libtool .libs leftovers', strength: 'MUST NOT' },
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    securitySeverity: 7.8,
    precision: 'very-high',
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath', 'file-contains-buildroot'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/builddir/build/BUILD/demo-1/.libs' } }] }],
          findings: [{ file: '/usr/bin/demo', message: 'directory of the build' }],
        },
        {
          title: 'Homes, build trees elsewhere and libtool leftovers',
          packages: [
            {
              files: [
                {
                  path: '/usr/bin/demo',
                  elf: { rpath: '/home/u/lib:/root/lib:/srv/rpm/BUILD/demo/lib:/srv/rpm/BUILDROOT/demo/usr/lib64:/usr/lib64/demo/.libs' },
                },
              ],
            },
          ],
          findings: [{ message: '1 of 5' }, { message: '2 of 5' }, { message: '3 of 5' }, { message: '4 of 5' }, { message: '5 of 5' }],
        },
        {
          title: 'Directories that anybody may write to, also by a detour',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/tmp/x:/var/tmp:/usr/lib64/../../tmp:$ORIGIN/../../tmp/x' } }] }],
          findings: [{ message: 'every local user' }, { message: 'every local user' }, { message: 'every local user' }, { message: 'every local user' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: {} }] }] },
        { title: 'Relative leftovers have a rule of their own', packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '.libs' } }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const element of faultyElements(pkg, set, 'build-directory')) {
        const place = element.fault.writable
          ? 'is in a directory that every local user may write to'
          : 'is a directory of the build or of a home, which users of the package do not have';
        report({ file: element.file.path, message: `${named(element)} ${place}. Remove it: relink at installation, or run chrpath --delete in %install.` });
      }
    },
  },
});
