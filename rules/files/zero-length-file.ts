import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isExecutable, isGhost } from '../data/paths/file-type.js';
import { baseName, isBelow } from '../data/paths/install-path.js';
import { isDocumentation } from '../data/paths/samples.js';
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
  '/usr/src',
];

/** Code and macros: an empty module loads like any other (Emacs' subdirs.el, the hello.f that CMake compiles). */
const code = /\.(?:[cfhsx]|cc|cpp|cxx|f90|el|lisp|scm|py|rb|p[lm]|tcl|lua|js|mjs|ts|rs|go|java|ml|hs|vim|sty|tex|tmac|mac|m4|cmake|sh|conf|cfg)$/i;
/** Data of a program deep in its own directory, without an extension that would say what is missing: groff's mm/locale. */
const ownData = /^\/usr\/share\/[^/]+\/(?:[^/]+\/)+[^./]+$/;

/** Trees of interpreters and of tests, where an empty file is as good as any. */
const sources = /\/(?:tests?|testdata|testsuite|fixtures?|examples?|samples?|templates?|node_modules|site-packages|vendor|gems|skeletons?)\//;

export default defineRule({
  meta: {
    id: 'zero-length-file',
    category: 'files',
    summary: 'A file is empty',
    why: 'An empty file mostly is one that upstream meant to fill, or that a failed command left. A README without a word only wastes the time of who opens it.',
    source: rpmlintMessages('zero-length', 'SHOULD NOT'),
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
          title: "Code, data deep in a program's own directory, configuration of a kernel to build modules for",
          packages: [
            {
              files: [
                { path: '/usr/share/cmake/Modules/IntelVSImplicitPath/hello.f', content: '' },
                { path: '/usr/share/groff/1.23.0/tmac/mm/locale', content: '' },
                { path: '/usr/src/kernels/6.11.4/include/config/64BIT', content: '' },
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
  if (!isDocumentation(file) && (code.test(path) || ownData.test(path))) return false;
  return !markers.test(baseName(path)) && !sources.test(path) && !masking.some((directory) => isBelow(path, directory));
}
