import { defineRule, type FindingLevel, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBaseDirectory } from '../data/paths/base-directories.js';
import { isForeignTree } from '../data/paths/foreign-directories.js';
import { baseName, directoryOf } from '../data/paths/install-path.js';
import { filledDirectories } from '../reading/package/filled-directories.js';
import { ownNames, plainName } from '../reading/package/own-names.js';
import { requirementsIn } from '../reading/sets/set-requirements.js';
import { ownedDirectories } from '../reading/sets/set-tree.js';

interface Fault {
  readonly message: string;
  readonly level?: FindingLevel;
}

export default defineRule({
  meta: {
    id: 'unowned-directory',
    category: 'ownership',
    summary: 'A directory that the package fills belongs to no package',
    why: 'rpm makes such a directory with the mode that its caller happens to have, checks nothing about it, and leaves it behind when the package goes.',
    source: fedoraGuidelines('File and Directory Ownership', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: ['ownership'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/demo/a.txt' }, { path: '/usr/share/demo/sub/b.txt' }] }],
          findings: [{ file: '/usr/share/demo/a.txt', level: 'error', message: '/usr/share/demo, and 1 directory in it' }],
        },
        {
          title: 'A directory within one that the package owns',
          packages: [{ files: [{ path: '/usr/share/other', type: 'directory' }, { path: '/usr/share/other/sub/b.txt' }] }],
          findings: [{ file: '/usr/share/other/sub/b.txt', message: '/usr/share/other/sub' }],
        },
        {
          title: 'Another package of the build owns it, but nothing says that it is there',
          packages: [
            { name: 'demo-extra', files: [{ path: '/usr/share/demo/extra/x' }, { path: '/usr/share/demo/extra', type: 'directory' }] },
            { name: 'demo', files: [{ path: '/usr/share/demo', type: 'directory' }] },
          ],
          findings: [{ file: '/usr/share/demo/extra/x', message: 'demo owns /usr/share/demo' }],
        },
        {
          title: 'A name that says nothing: a note, where nothing that the package requires can own the directory',
          packages: [{ requires: ['libc.so.6()(64bit)'], files: [{ path: '/usr/share/thing/x' }] }],
          findings: [{ level: 'note', message: '/usr/share/thing' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/share/demo', type: 'directory' }, { path: '/usr/share/demo/a.txt' }] }] },
        {
          title: 'Directories of the base system, and trees that other packages own',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', mode: 0o755 },
                { path: '/usr/share/man/man1/demo.1.gz' },
                { path: '/usr/share/icons/hicolor/48x48/apps/demo.png' },
                { path: '/etc/logrotate.d/demo' },
                { path: '/usr/lib/systemd/system/demo.service.d/x.conf' },
                { path: '/usr/lib/python3.12/site-packages/Other/x.py' },
              ],
            },
          ],
        },
        {
          title: 'A required package of the build owns it, directly or through another',
          packages: [
            { name: 'demo-extra', requires: ['demo-libs(x86-64) = 1.0-1'], files: [{ path: '/usr/share/demo/x' }] },
            { name: 'demo-libs', provides: ['demo-libs(x86-64) = 1.0-1'], requires: ['demo-common'], files: [] },
            { name: 'demo-common', files: [{ path: '/usr/share/demo', type: 'directory' }] },
          ],
        },
        {
          title: 'One package of several: what it requires of its own build may own it',
          packages: [{ name: 'demo-devel', requires: ['demo = 1.0-1'], files: [{ path: '/usr/share/demo/x' }] }],
        },
        {
          title: 'A plugin: the program that it requires owns the directory',
          packages: [{ name: 'gimp-demo', sourceRpm: 'gimp-demo-1.0-1.src.rpm', requires: ['gimp'], files: [{ path: '/usr/lib64/gimp/2.0/plug-ins/demo' }] }],
        },
        {
          title: 'rpm lists the directories of debug files by itself',
          packages: [{ name: 'demo-debuginfo', files: [{ path: '/usr/lib/debug/usr/demo/x.debug' }] }],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      if (/-debug(?:info|source)$/.test(pkg.name)) return;
      const owned = ownedBy(pkg, set);
      for (const each of unowned(pkg, owned)) {
        const fault = faultOf(each, pkg, set, owned);
        if (fault) report({ file: each.file, ...fault });
      }
    },
  },
});

/** The directories that the package or what it requires of its build owns. */
function ownedBy(pkg: PackageFacts, set: PackageSet): (directory: string) => boolean {
  const lists = [pkg, ...requirementsIn(set, pkg).inSet].map(ownedDirectories);
  return (directory) => lists.some((list) => list.has(directory));
}

interface Unowned {
  /** The topmost one of a chain. */
  readonly directory: string;
  /** The first file in it. */
  readonly file: string;
  /** How many directories below it are unowned too. */
  inside: number;
}

function unowned(pkg: PackageFacts, isOwned: (directory: string) => boolean): Unowned[] {
  const found: Unowned[] = [];
  const seen = new Map<string, Unowned | undefined>([['/', undefined]]);
  const look = (directory: string, file: string): Unowned | undefined => {
    if (seen.has(directory)) return seen.get(directory);
    const above = look(directoryOf(directory), file);
    let result = above;
    if (!isOwned(directory) && !isBaseDirectory(directory)) {
      if (above) above.inside++;
      else {
        result = { directory, file, inside: 0 };
        found.push(result);
      }
    }
    seen.set(directory, result);
    return result;
  };
  for (const { directory, file } of filledDirectories(pkg)) look(directory, file.path);
  return found;
}

function faultOf({ directory, inside }: Unowned, pkg: PackageFacts, set: PackageSet, isOwned: (directory: string) => boolean): Fault | undefined {
  const what = inside === 0 ? directory : `${directory}, and ${inside} ${inside > 1 ? 'directories' : 'directory'} in it`;
  const owner = set.packages.find((other) => other.name !== pkg.name && other.kind === 'rpm' && ownedDirectories(other).has(directory));
  if (owner) {
    return { message: `${owner.name} owns ${directory}, but ${pkg.name} does not require ${owner.name}. Require it, or own the directory too.` };
  }
  const own: Fault = { message: `No package owns ${what}. List it with %dir, or the whole directory by its name alone.` };
  const parent = directoryOf(directory);
  if (isOwned(parent) && !isForeignTree(parent) && !isBaseDirectory(parent)) return own;
  const { outside, lacksSibling } = requirementsIn(set, pkg);
  if (lacksSibling && !set.complete) return undefined;
  const name = plainName(baseName(directory));
  if ([...outside].some((each) => each.toLowerCase().includes(name))) return undefined;
  if (ownNames(pkg).has(name)) return own;
  if (isForeignTree(directory) || ![...outside].every(ownsNoDirectory)) return undefined;
  return { message: `Nothing shows that a package owns ${what}. List it with %dir if it is this package's own.`, level: 'note' };
}

/** Libraries and interpreters. */
const ownsNoDirectory = (name: string): boolean => /^lib[^/]*\.so|^\/(?:usr\/)?bin\/|^rtld\(|^ld-linux|^config\(/.test(name);
