import { defineRule, type PackageFile, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isDirectory, isExecutable, isGhost, isSymlink } from '../data/paths/file-type.js';
import { baseName, directoryOf, linkTarget, mergedUsr } from '../data/paths/install-path.js';
import { manualRoot, pageName } from '../data/paths/manual-paths.js';
import { oncePer } from '../reading/once-per.js';
import { filesEnding, filesInDirectories } from '../reading/package/files.js';
import { requirementsIn } from '../reading/sets/set-requirements.js';

const program = { path: '/usr/bin/demo', mode: 0o755 };
const page = { path: '/usr/share/man/man1/demo.1.gz' };

export default defineRule({
  meta: {
    id: 'executable-without-manpage',
    category: 'docs',
    summary: 'A program has no manual page',
    why: 'man is where people look first, and where there is no network the only place. help2man makes a page of what --help says; upstream may take it.',
    source: fedoraGuidelines('Manpages', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['no-manual-page-for-binary'], rpminspect: ['manpage'] },
    examples: {
      bad: [
        { packages: [{ files: [program, { path: '/usr/share/man/man1/other.1.gz' }] }], findings: [{ file: '/usr/bin/demo', level: 'note', message: 'demo' }] },
        {
          title: 'A link to nothing that has one',
          packages: [{ files: [{ path: '/usr/sbin/demo', linkTo: '../libexec/demo/run' }] }],
          findings: [{ file: '/usr/sbin/demo' }],
        },
      ],
      good: [
        { packages: [{ files: [program, page] }] },
        {
          title: 'In another package of the build, in any section',
          packages: [{ files: [program] }, { name: 'demo-doc', files: [{ path: '/usr/share/man/man8/demo.8' }] }],
        },
        { title: 'A link to a program with a page', packages: [{ files: [program, page, { path: '/usr/bin/demo-1', linkTo: 'demo' }] }] },
        { title: 'A program with windows', packages: [{ files: [program, { path: '/usr/share/applications/org.example.demo.desktop' }] }] },
        { title: 'In a package of the build that was not given', packages: [{ requires: ['demo-common = 1.0-1'], files: [program] }] },
        { title: 'Programs for programs', packages: [{ files: [{ path: '/usr/libexec/demo/run', mode: 0o755 }] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      const programs = filesInDirectories(pkg, (directory) => /(?:bin|games)\/$/.test(directory)).filter(isProgram);
      if (programs.length === 0 || (!set.complete && requirementsIn(set, pkg).lacksSibling)) return;
      const pages = pagesInSet(set);
      const hasPage = (file: PackageFile): boolean => pages.has(baseName(file.path)) || pages.has(withoutTriplet(baseName(file.path)));
      const paths = new Map(programs.map((file) => [mergedUsr(file.path), file]));
      for (const file of programs) {
        const target = isSymlink(file) ? paths.get(mergedUsr(linkTarget(file.path, file.linkTo ?? ''))) : undefined;
        if (hasPage(file) || (target && hasPage(target)) || (isSymlink(file) && isOfAlternatives(file)) || hasWindows(set, baseName(file.path))) continue;
        report({ message: `No manual page tells of ${baseName(file.path)}. Install the one of upstream, or make one with help2man.`, file: file.path });
      }
    },
  },
});

const binDirectories = new Set(['/usr/bin', '/usr/sbin', '/usr/games']);

function isProgram(file: PackageFile): boolean {
  return file.path.includes('bin/') || file.path.includes('games/')
    ? binDirectories.has(mergedUsr(directoryOf(file.path))) && (isSymlink(file) || isExecutable(file)) && !isDirectory(file) && !isGhost(file)
    : false;
}

const isOfAlternatives = ({ linkTo = '' }: PackageFile): boolean => /\/(?:alternatives|alts)(?:\/|$)/.test(linkTo);

/** `x86_64-linux-gnu-gcc` is told of where gcc is. */
const withoutTriplet = (name: string): string => name.replace(/^[a-z0-9_]+-(?:[a-z]+-)?linux-(?:gnu|musl)[a-z0-9]*-/, '');

const pagesInSet = oncePer(
  (set: PackageSet) =>
    new Set(
      set.packages.flatMap((pkg) =>
        filesInDirectories(pkg, (directory) => directory.includes('/man/')).flatMap(({ path }) => (manualRoot(path) ? (pageName(path)?.name ?? []) : [])),
      ),
    ),
);

/** Names that desktop entries have: that of the program, or `org.example.program`. */
const desktopNames = oncePer(
  (set: PackageSet) =>
    new Set(
      set.packages.flatMap((pkg) =>
        filesEnding(pkg, '.desktop').flatMap(({ path }) => {
          if (!path.startsWith('/usr/share/applications/')) return [];
          const name = baseName(path).slice(0, -'.desktop'.length).toLowerCase();
          return [name, name.slice(name.lastIndexOf('.') + 1)];
        }),
      ),
    ),
);
const hasWindows = (set: PackageSet, name: string): boolean => desktopNames(set).has(name.toLowerCase());
