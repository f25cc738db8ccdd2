import { baseLocales } from '../names/base-locales.js';
import { components } from './install-path.js';

/**
 * The directories of the base hierarchy, owned by the package `filesystem`. Source: the %install and %files sections of Fedora's
 * filesystem 3.16; `%{_lib}` stands for lib64, as on the 64-bit architectures. Locale and manual directories follow below.
 */
const directories = new Set([
  '/',
  ...under('', 'afs bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var'),
  ...under('/etc', 'X11 bash_completion.d opt pki pm rwtab.d skel statetab.d sysconfig xdg'),
  ...under('/etc/X11', 'applnk fontpath.d xinit xinit/xinitrc.d xinit/xinput.d'),
  ...under('/etc', 'pm/config.d pm/power.d pm/sleep.d xdg/autostart'),
  ...under('/usr', 'bin games include lib lib64 libexec local sbin share src tmp src/debug src/kernels'),
  ...under('/usr/lib', 'debug debug/.dwz debug/bin debug/lib debug/lib64 debug/sbin debug/usr games locale modules sysimage'),
  ...under('/usr/lib/debug/usr', '.dwz bin lib lib64 sbin'),
  ...under('/usr/lib64', 'X11 bpf games pm-utils pm-utils/module.d pm-utils/power.d pm-utils/sleep.d'),
  ...under('/usr/local', 'bin etc games include lib lib64 lib64/bpf libexec sbin share src share/applications share/info share/man'),
  ...under(
    '/usr/share',
    'X11 aclocal appdata applications augeas augeas/lenses backgrounds bash-completion bash-completion/completions bash-completion/helpers',
  ),
  ...under('/usr/share', 'desktop-directories dict doc empty games gnome help icons idl info licenses locale man metainfo mime-info misc omf pixmaps sounds'),
  ...under('/usr/share', 'themes wayland-sessions xsessions'),
  ...under('/var', 'adm cache cache/bpf db empty ftp games lib lib/games lib/misc lib/rpm-state local lock log mail nis opt preserve run spool tmp yp'),
  ...under('/var/spool', 'lpd mail'),
]);

/** `man1`, `man3p`, `man8x`: the sections that the base system has directories for. */
const manualSection = /^man(?:[1-9n]|[1-9]x|[013]p)$/;

/** Whether the base system owns this directory. `path` is absolute and has no trailing slash. */
export function isBaseDirectory(path: string): boolean {
  return directories.has(path) || isBaseLocaleDirectory(path) || isBaseManualDirectory(path);
}

/** `/usr/share/locale/de` and `/usr/share/locale/de/LC_MESSAGES` for the locales that the base system knows. */
function isBaseLocaleDirectory(path: string): boolean {
  const below = behind(path, '/usr/share/locale/');
  if (below === undefined) return false;
  const [name = '', messages, ...rest] = below;
  return baseLocales.has(name) && rest.length === 0 && (messages === undefined || messages === 'LC_MESSAGES');
}

/** `/usr/share/man/man1`, `/usr/share/man/de`, `/usr/share/man/de/man1`, and the sections below /usr/local. */
function isBaseManualDirectory(path: string): boolean {
  const below = behind(path, '/usr/share/man/') ?? behind(path, '/usr/local/share/man/');
  if (below === undefined) return false;
  const [first = '', second, ...rest] = below;
  if (rest.length > 0) return false;
  if (manualSection.test(first)) return second === undefined;
  return baseLocales.has(first) && (second === undefined || manualSection.test(second));
}

/** The names in a path behind a prefix; undefined where it does not begin so. */
function behind(path: string, prefix: string): string[] | undefined {
  return path.startsWith(prefix) ? components(path.slice(prefix.length)) : undefined;
}

function under(parent: string, names: string): string[] {
  return names.split(' ').map((name) => `${parent}/${name}`);
}
