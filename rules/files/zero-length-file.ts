import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { isExecutable, isGhost } from '../data/paths/file-type.js';
import { baseName, isBelow } from '../data/paths/install-path.js';
import { regularFiles } from '../reading/package/files.js';

/** Files that say something by being there. */
const markers =
  /^(?:__init__\.pyi?|installed|py\.typed|REQUESTED|gem\.build_complete|dependency_links\.txt|zip-safe|not-zip-safe|entry_points\.txt|namespace_packages\.txt|\.nosearch|\.no-?media|\.nojekyll|\.metadata_never_index|empty.*|.*[._-]?(?:empty|dummy|placeholder|stamp|marker|keep).*|.*\.(?:keep|lock|lck|stamp|flag|done|enabled|disabled|timestamp|pid|marker|bs|nosearch|placeholder|h|hpp|inc|d|typed|sentinel|crate|touch|mask|preset|log))$/i;

/** Directories where an empty file is a setting: it switches off what a file of the same name does elsewhere (systemd.unit(5), tmpfiles.d(5) and others). */
const masking = [
  '/etc',
  '/usr/lib/systemd',
  '/usr/lib/tmpfiles.d',
  '/usr/lib/udev',
  '/usr/lib/sysctl.d',
  '/usr/lib/modprobe.d',
  '/usr/lib/php',
  '/usr/lib/modules',
  '/var',
  '/run',
];

/** Trees of interpreters and of tests, where an empty file is as good as any. */
const sources = /\/(?:tests?|testdata|testsuite|fixtures?|examples?|samples?|templates?|node_modules|site-packages|vendor|gems|skeletons?)\//;

export default defineRule({
  meta: {
    id: 'zero-length-file',
    category: 'files',
    summary: 'A file is empty',
    why: 'An empty file mostly is one that upstream meant to fill, or that a failed command left. A README without a word only wastes the time of who opens it.',
    source: { document: 'rpmlint', heading: 'zero-length', strength: 'SHOULD NOT', url: 'https://github.com/rpm-software-management/rpmlint' },
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['zero-length'], rpminspect: ['emptyfiles'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/doc/foo/NEWS', content: '' }] }],
          findings: [{ file: '/usr/share/doc/foo/NEWS', level: 'note' }],
        },
        { title: 'Data', packages: [{ files: [{ path: '/usr/share/foo/table.dat', content: '' }] }], findings: [{ file: '/usr/share/foo/table.dat' }] },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/share/doc/foo/NEWS', content: 'News\n' }] }] },
        {
          title: 'Files that say something by being there',
          packages: [
            {
              files: [
                { path: '/usr/lib/python3.12/site-packages/foo/__init__.py', content: '' },
                { path: '/usr/lib/python3.12/site-packages/foo/py.typed', content: '' },
                { path: '/usr/share/foo/.keep', content: '' },
                { path: '/usr/lib64/perl5/auto/Foo/Foo.bs', content: '' },
                { path: '/usr/share/foo/install.lock', content: '' },
              ],
            },
          ],
        },
        {
          title: 'An empty file in /etc switches something off; state is empty at first',
          packages: [
            {
              files: [
                { path: '/etc/foo.d/10-default.conf', content: '' },
                { path: '/var/lib/foo/db', content: '' },
              ],
            },
          ],
        },
        {
          title: 'Ghosts, links and directories; an empty program has a rule of its own',
          packages: [
            {
              files: [
                { path: '/usr/share/foo/cache', flags: ['ghost'] },
                { path: '/usr/share/foo/link', linkTo: 'x' },
                { path: '/usr/share/foo', type: 'directory' },
                { path: '/usr/bin/foo', mode: 0o755, content: '' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of regularFiles(pkg)) {
        if (file.size === 0 && isEmptyWithoutReason(file)) {
          report({ file: file.path, message: 'The file is empty. Leave it out, or find out why nothing was written to it.' });
        }
      }
    },
  },
});

function isEmptyWithoutReason(file: PackageFile): boolean {
  if (isGhost(file) || isExecutable(file)) return false;
  const { path } = file;
  return !markers.test(baseName(path)) && !sources.test(path) && !masking.some((directory) => isBelow(path, directory));
}
