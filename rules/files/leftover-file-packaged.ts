import { defineRule, type PackageFacts, type PackageFile, type Report } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isDirectory, isGhost } from '../data/paths/file-type.js';
import { baseName, directoryOf, isBelow } from '../data/paths/install-path.js';
import { isFirstOfLeftover, type Leftover, leftover, usualHidden } from '../data/paths/leftover-files.js';
import { directories, filesByDirectory } from '../reading/package/files.js';
import { filledDirectories } from '../reading/package/filled-directories.js';

/** Which of rpmlint's messages says it. */
const answers: Readonly<Record<Leftover['kind'], string | undefined>> = {
  backup: 'backup-file-in-package',
  'version-control': 'version-control-internal-file',
  htaccess: 'htaccess-file',
  junk: undefined,
};

/** Home directories, and trees whose owner decides what is in them. */
const hiddenAllowed = ['/etc/skel', '/root', '/home', '/var', '/tmp', '/run', '/usr/lib/debug', '/usr/src', '/usr/lib/.build-id'];
/** Code that is kept as upstream wrote it. */
const sourceTrees = /\/(?:node_modules|cargo\/registry|gocode|site-packages|gems|vendor|testdata|tests?|templates?|skeletons?)\//;

export default defineRule({
  meta: {
    id: 'leftover-file-packaged',
    category: 'files',
    summary: 'A package holds files that editors, patch, version control or the build left behind',
    why: 'Nothing on the installed system reads them. Backups of patched files hold the fault that the patch mends, and metadata of version control can tell more than it should.',
    source: rpmlintMessages('backup-file-in-package, version-control-internal-file', 'MUST NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['backup-file-in-package', 'version-control-internal-file', 'htaccess-file', 'hidden-file-or-dir', 'makefile-junk'],
      rpminspect: ['patches'],
    },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/foo/.gitignore' }] }],
          findings: [{ file: '/usr/share/foo/.gitignore', level: 'warning', message: 'version control' }],
        },
        {
          title: 'Backups, settings of a web server, files of other systems',
          packages: [
            {
              files: [
                { path: '/usr/share/foo/main.py.orig' },
                { path: '/usr/share/foo/main.py~' },
                { path: '/usr/share/foo/#main.py#' },
                { path: '/usr/share/foo/www/.htaccess' },
                { path: '/usr/share/foo/.DS_Store' },
                { path: '/usr/lib64/perl5/auto/Foo/.packlist' },
              ],
            },
          ],
          findings: [{}, {}, {}, { message: 'web server' }, { message: 'macOS' }, { message: 'Perl' }],
        },
        {
          title: 'A directory is told once, whatever is in it, and also where only its files are packaged',
          packages: [
            {
              files: [
                { path: '/usr/share/foo/.svn', type: 'directory' },
                { path: '/usr/share/foo/.svn/entries' },
                { path: '/usr/share/bar/CVS/Root' },
                { path: '/usr/share/bar/CVS/Entries' },
              ],
            },
          ],
          findings: [{ file: '/usr/share/foo/.svn' }, { file: '/usr/share/bar/CVS/Root' }],
        },
        {
          title: 'Templates of a Makefile among the documentation, and hidden files: notes',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/foo/Makefile.am', flags: ['doc'] },
                { path: '/usr/share/doc/foo/Makefile.in', flags: ['doc'] },
                { path: '/usr/share/foo/.secret' },
              ],
            },
          ],
          findings: [
            { file: '/usr/share/doc/foo/Makefile.in', level: 'note' },
            { file: '/usr/share/foo/.secret', level: 'note' },
          ],
        },
      ],
      good: [
        {
          title: 'Sources of a kernel, which modules are built with',
          packages: [{ files: [{ path: '/usr/src/kernels/6.11.4/scripts/.gitignore' }, { path: '/usr/src/kernels/6.11.4/.config' }] }],
        },
        { packages: [{ files: [{ path: '/usr/share/foo/main.py' }, { path: '/usr/share/foo/gitignore' }] }] },
        {
          title: 'Hidden files in their place',
          packages: [
            {
              files: [
                { path: '/etc/skel/.bashrc' },
                { path: '/usr/lib/.build-id', type: 'directory' },
                { path: '/usr/lib/.build-id/ab/cdef', linkTo: '../../../bin/foo' },
                { path: '/var/lib/foo/.cache', type: 'directory' },
                { path: '/usr/lib/node_modules/foo/.npmrc' },
                { path: '/usr/bin/.foo.hmac' },
                { path: '/usr/share/gnumeric/1.12/autoformat-templates/3D/.category' },
              ],
            },
          ],
        },
        { title: "A directory CVS that is a program's own name", packages: [{ files: [{ path: '/usr/share/foo/CVS' }] }] },
        { title: 'No %ghost comes with the package', packages: [{ files: [{ path: '/etc/foo.conf.bak', flags: ['ghost'] }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { directory, found, file } of leftoverDirectories(pkg)) report({ file: file.path, ...said(directory, found) });
      for (const file of filesByDirectory(pkg).flatMap(({ directory, files }) => files.filter(({ path }) => isOdd(path, directory.length)))) {
        if (isGhost(file) || leftoverAround(isDirectory(file) ? file.path : directoryOf(file.path))) continue;
        const finding = judge(file);
        if (finding) report({ file: file.path, ...finding });
      }
    },
  },
});
type Finding = Pick<Report, 'message' | 'level' | 'rpmlint'>;

interface Around {
  readonly directory: string;
  readonly found: Leftover;
}

/** Each directory that is a leftover, with the directory itself where it is packaged, else with the first file in it. */
function leftoverDirectories(pkg: PackageFacts): Iterable<Around & { readonly file: PackageFile }> {
  const found = new Map<string, Around & { readonly file: PackageFile }>();
  const seen = new Set(['/']);
  const look = (directory: string, file: PackageFile): void => {
    const around = seen.has(directory) || isGhost(file) || !hasLeftoverAbove(directory, seen) ? undefined : leftoverAround(directory);
    if (around && !found.has(around.directory)) found.set(around.directory, { ...around, file });
  };
  for (const file of directories(pkg)) look(file.path, file);
  for (const { written, file } of filledDirectories(pkg)) look(written, file);
  return found.values();
}

/** Whether a directory or one around it is a leftover; looks at each directory once. */
function hasLeftoverAbove(directory: string, seen: Set<string>): boolean {
  let any = false;
  for (let at = directory; !seen.has(at); at = directoryOf(at)) {
    seen.add(at);
    any ||= mayBeLeftover(at) && leftover(baseName(at), true) !== undefined;
  }
  return any;
}

/** By the first letter of the name: most directories need no closer look. */
const mayBeLeftover = (directory: string): boolean => isFirstOfLeftover(directory.charCodeAt(directory.lastIndexOf('/') + 1)) || directory.endsWith(',v');

/** The outermost leftover that the directory is or lies in. */
function leftoverAround(directory: string): Around | undefined {
  let outermost: Around | undefined;
  for (let at = directory; at !== '/'; at = directoryOf(at)) {
    const found = leftover(baseName(at), true);
    if (found) outermost = { directory: at, found };
  }
  return outermost;
}

/** Whether the name that begins at `from` may be that of a leftover or hidden file, told by its first and last letters: asked of every file of a package. */
function isOdd(path: string, from: number): boolean {
  const first = path.charCodeAt(from);
  if (first === dot || first === hash) return true;
  return endings.get(path.charCodeAt(path.length - 1))?.some((ending) => path.endsWith(ending)) ?? false;
}

const dot = '.'.charCodeAt(0);
const hash = '#'.charCodeAt(0);

/** By their last letter. */
const endings = new Map<number, string[]>();
for (const ending of '~ ,v .orig .rej .bak .orig.gz .rej.gz /Makefile.in /CMakeCache.txt /Thumbs.db /desktop.ini /perllocal.pod'.split(' ')) {
  const letter = ending.charCodeAt(ending.length - 1);
  endings.set(letter, [...(endings.get(letter) ?? []), ending]);
}

function judge(file: PackageFile): Finding | undefined {
  const name = baseName(file.path);
  const found = isDirectory(file) || isBelow(file.path, '/usr/src') ? undefined : leftover(name, false);
  if (found) return said('The file', found, sourceTrees.test(file.path) ? 'note' : undefined);
  if (name === 'Makefile.in' && file.flags.includes('doc')) {
    return { message: 'The file is a template of the build. Leave it out of %doc.', level: 'note', rpmlint: 'makefile-junk' };
  }
  if (!name.startsWith('.') || isUsualHidden(file.path, name)) return undefined;
  return {
    message: `${name} is hidden. Give it a name without a dot in front, or leave it out if nothing reads it.`,
    level: 'note',
    rpmlint: 'hidden-file-or-dir',
  };
}

function said(subject: string, { what, kind }: Leftover, level?: 'note'): Finding {
  const rpmlint = answers[kind];
  return { message: `${subject} is ${what}. Delete it in %install.`, ...(level && { level }), ...(rpmlint && { rpmlint }) };
}

/** What programs look for under a hidden name: checksums of FIPS libraries, settings in a home directory or a source tree. */
function isUsualHidden(path: string, name: string): boolean {
  return usualHidden.has(name) || name.endsWith('.hmac') || hiddenAllowed.some((tree) => isBelow(path, tree)) || sourceTrees.test(path);
}
