import { defineRule, type PackageFacts, type PackageFile, type PackageSet } from '../../src/policy/index.js';
import { isDirectory, isGhost, isRegular, isSymlink } from '../data/paths/file-type.js';
import { baseName, linkTarget } from '../data/paths/install-path.js';
import { manualRoot, pageName } from '../data/paths/manual-paths.js';
import { readManualPage } from '../reading/formats/manpage.js';
import { oncePer } from '../reading/once-per.js';
import { filesInDirectories } from '../reading/package/files.js';

const page = '.TH DEMO 1\n.SH NAME\ndemo \\- shows\n';
const at = (path: string, content = page) => ({ packages: [{ files: [{ path, content }] }] });

export default defineRule({
  meta: {
    id: 'manpage-invalid',
    category: 'docs',
    summary: "man does not find a manual page, or can't read it",
    why: 'man looks a page up by its directory and the section in its name, and reads it by the suffix of its compression. Where they disagree, or the page refers to one that is not there, the user is told that there is no manual.',
    source: {
      document: 'man-pages(7)',
      heading: 'Sections of the manual pages; Conventions for source file layout',
      strength: 'MUST',
      url: 'https://man7.org/linux/man-pages/man7/man-pages.7.html',
    },
    level: 'warning',
    needs: ['man-pages'],
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['bad-manual-page-folder', 'manual-page-in-subfolder', 'manpage-not-compressed', 'compressed-symlink-with-wrong-ext'],
      rpminspect: ['manpage'],
    },
    examples: {
      bad: [
        { ...at('/usr/share/man/man1/demo.8.gz'), findings: [{ file: '/usr/share/man/man1/demo.8.gz', level: 'warning', message: 'man8' }] },
        { title: 'In a directory below', ...at('/usr/share/man/de/man1/demo/demo.1.gz'), findings: [{ message: '/usr/share/man/de/man1' }] },
        {
          title: 'Empty, for another program, and a reference to nothing',
          packages: [
            {
              files: [
                { path: '/usr/share/man/man1/a.1.gz', content: '\n' },
                { path: '/usr/share/man/man1/b.1.gz', content: '<html>\n' },
                { path: '/usr/share/man/man1/c.1.gz', content: '.so man1/none.1\n' },
              ],
            },
          ],
          wholeBuild: true,
          findings: [{ message: 'empty' }, { message: 'another program' }, { level: 'note', message: 'man1/none.1' }],
        },
        {
          title: 'Not compressed as the others are',
          packages: [
            {
              files: [
                { path: '/usr/share/man/man1/a.1.gz', content: page },
                { path: '/usr/share/man/man1/b.1', content: page },
              ],
            },
          ],
          findings: [{ file: '/usr/share/man/man1/b.1', level: 'note', message: '.gz' }],
        },
        {
          title: 'A link with another suffix than its target',
          packages: [
            {
              files: [
                { path: '/usr/share/man/man1/a.1', linkTo: 'b.1.gz' },
                { path: '/usr/share/man/man1/b.1.gz', content: page },
              ],
            },
          ],
          findings: [{ file: '/usr/share/man/man1/a.1', message: 'b.1.gz' }],
        },
      ],
      good: [
        at('/usr/share/man/man1/demo.1.gz'),
        { title: 'Sections with letters, another language, and names with dots', ...at('/usr/share/man/man3/Demo::More.3pm.gz', `.de Sp\n..\n.TH x 3pm\n`) },
        at('/usr/share/man/pt_BR.UTF-8/man5/demo.conf.5.xz', '.\\" c\n.Dd $Mdocdate$\n'),
        {
          title: 'A reference to a page of the build',
          packages: [
            { files: [{ path: '/usr/share/man/man1/c.1.gz', content: '.so man1/demo.1\n' }] },
            { name: 'demo-doc', files: [{ path: '/usr/share/man/man1/demo.1.gz', content: page }] },
          ],
        },
        {
          title: 'No page',
          packages: [
            {
              files: [
                { path: '/usr/share/man/man1', type: 'directory' },
                { path: '/usr/share/man/man1/README', content: 'x' },
              ],
            },
          ],
        },
        { title: 'A link of alternatives', packages: [{ files: [{ path: '/usr/share/man/man1/demo.1.gz', linkTo: '/etc/alternatives/demo-man' }] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      const pages = filesInDirectories(pkg, (directory) => directory.includes('/man/')).filter(
        (file) => manualRoot(file.path) !== undefined && !isDirectory(file) && !isGhost(file),
      );
      const usual = pages.map((file) => (isRegular(file) ? pageName(file.path)?.compression : undefined)).find((each) => each !== undefined && each !== '');
      for (const file of pages) {
        const folder = folderFault(file);
        if (folder) report({ ...folder, file: file.path });
        const suffix = suffixFault(file, usual);
        if (suffix) report({ ...suffix, file: file.path });
        const text = isRegular(file) && pageName(file.path) ? file.content?.text : undefined;
        if (text === undefined) continue;
        const { problems, shows } = readManualPage(text);
        for (const { message } of problems) report({ message, file: file.path });
        if (shows !== undefined && set.complete && !isInSet(set, shows))
          report({
            message: `The page shows ${shows} in its place, which no package of the build has. Install that page, or correct the reference.`,
            file: file.path,
            level: 'note',
          });
      }
    },
  },
});

type Fault = { readonly message: string; readonly rpmlint?: string; readonly level?: 'note' };

function folderFault({ path }: PackageFile): Fault | undefined {
  const name = pageName(path);
  const root = manualRoot(path);
  if (!name || !root) return undefined;
  if (root.below !== '')
    return { message: `man does not look into directories below a section. Install the page in ${root.directory}.`, rpmlint: 'manual-page-in-subfolder' };
  if (root.section.charAt(0) === name.section.charAt(0)) return undefined;
  const right = `man${name.section.charAt(0)}`;
  return {
    message: `The page is of section ${name.section}, so man looks for it in ${right}. Install it there, or rename it.`,
    rpmlint: 'bad-manual-page-folder',
  };
}

function suffixFault(file: PackageFile, usual: string | undefined): Fault | undefined {
  const name = pageName(file.path);
  if (!name) return undefined;
  if (isSymlink(file)) {
    const target = linkTarget(file.path, file.linkTo ?? '');
    const other = pageName(target);
    if (!other || manualRoot(target) === undefined || other.compression === name.compression) return undefined;
    return {
      message: `The link leads to ${baseName(target)}, whose compression its own suffix does not tell. Give both the same suffix.`,
      rpmlint: 'compressed-symlink-with-wrong-ext',
    };
  }
  if (!isRegular(file) || usual === undefined || name.compression !== '') return undefined;
  return {
    message: `The page is not compressed, as the others of the package are (${usual}). Install it in %install, before rpm compresses pages.`,
    level: 'note',
    rpmlint: 'manpage-not-compressed',
  };
}

/** `man1/demo.1`, or `demo.1` beside the page, in any package of the build, compressed or not. */
function isInSet(set: PackageSet, page: string): boolean {
  const wanted = baseName(page);
  return set.packages.some((pkg) => pagesOf(pkg).has(wanted) || pagesOf(pkg).has(wanted.replace(/\.(?:gz|bz2|xz|zst)$/, '')));
}

const pagesOf = oncePer(
  (pkg: PackageFacts) =>
    new Set(filesInDirectories(pkg, (directory) => /\/man[^/]*\/$/.test(directory)).map(({ path }) => baseName(path).replace(/\.(?:gz|bz2|xz|zst|lz)$/, ''))),
);
