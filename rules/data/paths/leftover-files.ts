/** What editors, patch, version control and the build leave behind, by name. Sources: the manuals of the tools named. */
export interface Leftover {
  /** As the end of a sentence: "The file is …". */
  readonly what: string;
  readonly kind: 'backup' | 'version-control' | 'htaccess' | 'junk';
  /** Whether the directory itself is the leftover. */
  readonly directory?: true;
}

/** Files and directories of version control: git, Subversion, Mercurial, Bazaar, CVS, RCS, GNU Arch. */
const controlDirectories = new Set(['.git', '.svn', '.hg', '.bzr', 'CVS', 'RCS', '.arch-ids', '{arch}']);
const controlFiles = new Set([
  '.gitignore',
  '.gitattributes',
  '.gitmodules',
  '.gitreview',
  '.git-blame-ignore-revs',
  '.hgignore',
  '.hgtags',
  '.bzrignore',
  '.cvsignore',
  '.svnignore',
  '.mailmap',
]);

/** Of desktops (macOS, Windows), tests and services that run on upstream's machines. */
const junkFiles = new Map([
  ['.DS_Store', 'made by macOS for its windows'],
  ['Thumbs.db', 'made by Windows for its previews'],
  ['desktop.ini', 'made by Windows for its windows'],
  ['.packlist', "written by Perl's installer for its own use"],
  ['perllocal.pod', "written by Perl's installer for its own use"],
  ['.travis.yml', "for a service that tests upstream's code"],
  ['.gitlab-ci.yml', "for a service that tests upstream's code"],
  ['.appveyor.yml', "for a service that tests upstream's code"],
  ['.cirrus.yml', "for a service that tests upstream's code"],
  ['.coveragerc', "for upstream's tests"],
  ['.clang-format', "for upstream's editors"],
  ['.editorconfig', "for upstream's editors"],
  ['CMakeCache.txt', 'a part of the build'],
]);
const junkDirectories = new Map([
  ['__MACOSX', 'made by macOS for its archives'],
  ['CMakeFiles', 'a part of the build'],
  ['.deps', 'a part of the build'],
  ['.libs', 'a part of the build'],
  ['.github', "for a service that keeps upstream's code"],
]);

/** patch(1) keeps `x.orig` and `x.rej`, editors `x~`, `#x#` and `.x.swp`; people write `.bak`, `.old` and `.save` themselves. */
const backup = /(?:~|^#.+#|\.(?:orig|rej)(?:\.(?:gz|z|Z|zip|bz2|lzma|xz|zst))?|\.bak|^\..+\.sw[op])$/;

const firstLetters = new Set([...controlDirectories, ...controlFiles, ...junkDirectories.keys(), '.htaccess'].map((name) => name.charCodeAt(0)));

/** Whether names of leftover directories begin with this character; those of version control's copies only end in `,v`. */
export const isFirstOfLeftover = (character: number): boolean => firstLetters.has(character);

/** What a file or directory of this name is a leftover of. */
export function leftover(name: string, isDirectory: boolean): Leftover | undefined {
  if (controlDirectories.has(name)) return isDirectory ? { what: 'kept by version control', kind: 'version-control', directory: true } : undefined;
  if (controlFiles.has(name) || name.endsWith(',v')) return { what: 'kept by version control', kind: 'version-control' };
  if (name === '.htaccess') return { what: 'a setting for the web server of somebody else', kind: 'htaccess' };
  const junk = isDirectory ? junkDirectories.get(name) : junkFiles.get(name);
  if (junk !== undefined) return { what: junk, kind: 'junk', ...(isDirectory && { directory: true }) };
  return !isDirectory && backup.test(name) ? { what: 'a copy that an editor or patch kept', kind: 'backup' } : undefined;
}

/** Dot files and directories that belong where they are found: build ids, home directories to be, what interpreters and file systems look for. */
export const usualHidden = new Set(
  (
    '.build-id .dwz .cargo-checksum.json .cargo_vcs_info.json .vmlinuz.hmac .info .uuid .index .keep .gitkeep .placeholder .empty .nosearch .nojekyll .directory .hidden ' +
    '.metadata .module_paths .perl .pwd.lock .updated .well-known .mozilla .config .local .cache .lock .lock-info .package-lock.json .bin .yarn-integrity .buildkey .category'
  ).split(' '),
);
