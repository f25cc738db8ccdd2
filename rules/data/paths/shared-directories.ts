import { defaultLoaderDirectories } from './loader-directories.js';

/**
 * Directories that many packages install into. Source: Fedora Packaging Guidelines, "Explicit lists" (the five) and "File and
 * Directory Ownership"; the rest are the usual drop-in directories of systemd, pkg-config, freedesktop.org and the shells.
 */

/** The five directories that the guideline names. */
export const fiveShared: ReadonlySet<string> = new Set(['/usr/bin', '/usr/share', '/usr/include', '/usr/share/man', '/usr/share/doc']);

/** Other directories in which a bare wildcard takes in whatever upstream adds next. */
export const otherShared: ReadonlySet<string> = new Set([
  '/',
  '/usr',
  '/usr/sbin',
  '/usr/lib',
  '/usr/lib64',
  '/usr/libexec',
  '/etc',
  '/var',
  '/var/lib',
  '/usr/local',
  '/opt',
  '/usr/lib/systemd/system',
  '/usr/lib/systemd/user',
  '/usr/share/applications',
  '/usr/share/metainfo',
  '/usr/lib/udev/rules.d',
  '/usr/lib64/pkgconfig',
  '/usr/lib/pkgconfig',
  '/usr/share/pkgconfig',
  '/usr/lib64/cmake',
]);

/** Directories where files are recognised by their extension: `*.EXT` there is a usual way to list them. */
export const dropIn: ReadonlySet<string> = new Set([
  '/usr/lib/systemd/system',
  '/usr/lib/systemd/user',
  '/usr/share/applications',
  '/usr/share/metainfo',
  '/usr/lib/udev/rules.d',
  '/usr/lib64/pkgconfig',
  '/usr/lib/pkgconfig',
  '/usr/share/pkgconfig',
  '/usr/lib/tmpfiles.d',
  '/usr/lib/sysusers.d',
  '/usr/lib/sysctl.d',
]);

/** Shared directories one level further down; `*` stands for one name. */
export const sharedSubdirectories: readonly string[] = [
  '/usr/share/man/*',
  '/usr/share/man/*/*',
  '/usr/share/icons',
  '/usr/share/icons/hicolor/*',
  '/usr/share/icons/hicolor/*/*',
  '/usr/share/bash-completion/completions',
  '/usr/share/zsh/site-functions',
  '/usr/share/fish/vendor_completions.d',
];

/** Directories that the dynamic loader searches by default, in which libraries with a soname lie. */
export const libraryDirectories: ReadonlySet<string> = new Set(defaultLoaderDirectories);

/** Packages whose purpose is to own shared directories. */
export const directoryOwners: readonly string[] = ['filesystem', '*-filesystem', 'setup', 'man-pages'];
