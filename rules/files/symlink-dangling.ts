import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isGhost } from '../data/paths/file-type.js';
import { isDocumentation } from '../data/paths/samples.js';
import { symbolicLinks } from '../reading/package/files.js';
import { linkFault } from './symlink/link-fault.js';
import { absoluteLink } from './symlink/written-way.js';

export default defineRule({
  meta: {
    id: 'symlink-dangling',
    category: 'files',
    summary: 'A symbolic link leads nowhere, or not as it is written',
    why:
      'What opens the link fails. Mostly the target was renamed, moved to another package that is not required, or the link was made with the path of the build root. ' +
      'Links with too many ".." or a way back in them work only by luck.',
    source: rpmlintMessages('dangling-symlink, dangling-relative-symlink', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: [
        'dangling-symlink',
        'dangling-relative-symlink',
        'symlink-should-be-relative',
        'symlink-has-too-many-up-segments',
        'symlink-contains-up-and-down-segments',
      ],
      rpminspect: ['symlinks'],
    },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/foo', linkTo: '/builddir/build/BUILDROOT/foo/usr/lib/foo/foo' }] }],
          findings: [{ file: '/usr/bin/foo', level: 'error', message: 'build' }],
        },
        {
          title: 'No package of the build has the target',
          packages: [
            {
              files: [
                { path: '/usr/bin/foo', linkTo: '/usr/lib/foo/main' },
                { path: '/usr/share/foo', type: 'directory' },
                { path: '/usr/share/foo/a', linkTo: 'missing' },
              ],
            },
          ],
          wholeBuild: true,
          findings: [
            { file: '/usr/bin/foo', level: 'warning', message: '/usr/lib/foo/main' },
            { file: '/usr/share/foo/a', message: '/usr/share/foo/missing' },
          ],
        },
        {
          title: 'What the package requires has another name, but who knows: a note',
          packages: [{ requires: ['bar'], files: [{ path: '/usr/bin/b', linkTo: '../lib/other/b' }] }],
          findings: [{ level: 'note' }],
        },
        {
          title: 'In documentation: a note',
          packages: [{ files: [{ path: '/usr/share/doc/demo/html/theme.css', linkTo: '../../../sphinx/theme.css' }] }],
          findings: [{ level: 'note' }],
        },
        {
          title: 'In a circle',
          packages: [
            {
              files: [
                { path: '/usr/share/a', linkTo: 'b' },
                { path: '/usr/share/b', linkTo: 'a' },
              ],
            },
          ],
          findings: [{ message: 'itself' }, { message: 'itself' }],
        },
        {
          title: 'More ".." than directories, a way back, and an absolute link in openSUSE: notes',
          profile: 'opensuse',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755 },
                { path: '/usr/share/foo', type: 'directory' },
                { path: '/usr/bin/b', linkTo: '../../../../usr/bin/a' },
                { path: '/usr/bin/c', linkTo: '../share/foo/../../bin/a' },
                { path: '/usr/bin/d', linkTo: '/usr/bin/a' },
              ],
            },
          ],
          findings: [{ level: 'note', message: '..' }, { level: 'note' }, { level: 'note', message: 'relative' }],
        },
      ],
      good: [
        {
          title: 'The links of the usr-merge, and what lies behind them; sources of a kernel for modules',
          packages: [
            {
              files: [
                { path: '/bin', linkTo: 'usr/bin' },
                { path: '/lib64', linkTo: 'usr/lib64' },
                { path: '/usr/sbin', linkTo: 'bin' },
                { path: '/usr/bin', type: 'directory' },
                { path: '/usr/bin/foo', mode: 0o755 },
                { path: '/usr/bin/bar', linkTo: 'foo' },
                { path: '/usr/lib/modules/6.11.4/build', linkTo: '/usr/src/kernels/6.11.4' },
              ],
            },
          ],
          wholeBuild: true,
        },
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/foo', linkTo: '../lib/foo/foo' },
                { path: '/usr/lib/foo/foo', mode: 0o755 },
                { path: '/usr/bin/bar', linkTo: '/usr/lib/foo/foo' },
              ],
            },
          ],
        },
        {
          title: 'Another package of the build has the target, through a link or as a directory that it fills',
          packages: [
            {
              files: [
                { path: '/usr/share/foo/a', linkTo: 'current/x' },
                { path: '/usr/share/foo/b', linkTo: '../bar' },
              ],
            },
            { name: 'demo-data', files: [{ path: '/usr/share/foo/current', linkTo: '1.0' }, { path: '/usr/share/foo/1.0/x' }, { path: '/usr/share/bar/y' }] },
          ],
        },
        {
          title: 'The package requires what has it',
          packages: [
            {
              requires: ['dejavu-sans-fonts', '/usr/lib/sendmail', 'libfoo.so.1()(64bit)', 'jquery'],
              files: [
                { path: '/usr/share/foo/sans.ttf', linkTo: '../fonts/dejavu/DejaVuSans.ttf' },
                { path: '/usr/bin/foo-mail', linkTo: '/usr/lib/sendmail' },
                { path: '/usr/lib64/libfoo.so', linkTo: 'libfoo.so.1.2.3' },
                { path: '/usr/share/foo/jquery.js', linkTo: '../javascript/jquery/3/jquery.min.js' },
              ],
            },
          ],
        },
        {
          title: 'The target is made at run time, or by the administrator',
          packages: [
            {
              files: [
                { path: '/usr/bin/java', linkTo: '/etc/alternatives/java' },
                { path: '/etc/foo/state', linkTo: '../../var/lib/foo/state' },
                { path: '/etc/systemd/system/foo.service', linkTo: '/dev/null' },
                { path: '/usr/lib/foo/socket', linkTo: '/run/foo.sock' },
              ],
            },
          ],
        },
        {
          title: 'One package of several: the library and what else has its version may lie in another',
          packages: [
            {
              name: 'demo-devel',
              requires: ['demo = 1.0-1'],
              files: [
                { path: '/usr/lib64/libdemo.so', linkTo: 'libdemo.so.1' },
                { path: '/usr/include/demo', linkTo: '../share/demo/include' },
              ],
            },
          ],
        },
        {
          title: 'Build ids and ghosts; programs that every system has',
          packages: [
            {
              files: [
                { path: '/usr/lib/.build-id/ab/cdef', linkTo: '../../../../usr/bin/foo' },
                { path: '/usr/share/foo/cache', linkTo: 'gone', flags: ['ghost'] },
                { path: '/usr/bin/foo', linkTo: 'true' },
              ],
            },
          ],
        },
        {
          title: 'Absolute links are as good elsewhere',
          profile: 'fedora',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755 },
                { path: '/usr/bin/b', linkTo: '/usr/bin/a' },
              ],
            },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report, profiles }) {
      for (const file of symbolicLinks(pkg)) {
        if (!file.linkTo || isGhost(file) || unasked.test(file.path)) continue;
        const fault = linkFault({ path: file.path, linkTo: file.linkTo }, pkg, set) ?? (profiles.includes('opensuse') ? absoluteLink(file.linkTo) : undefined);
        if (fault) report({ file: file.path, ...fault, ...(isDocumentation(file) && { level: 'note' }) });
      }
    },
  },
});

/**
 * Links that rpmbuild makes itself, to what may be in another package; those of a kernel to the files that modules are built with; and the usr-merge
 * itself, after which all paths are read.
 */
const unasked = /^\/usr\/lib\/(?:\.build-id|debug)\/|^(?:\/usr)?\/lib\/modules\/[^/]+\/(?:build|source)$|^\/(?:s?bin|lib(?:64|32|x32)?)$/;
