/** Where a file of a Debian package belongs in the layout of Fedora and its kin. */
import { posix } from 'node:path';

const multiarch = 'x86_64-linux-gnu';
/** Directories that only Debian's own tools read. */
const debianOnly =
  /^\/usr\/share\/(?:lintian|doc-base|bug|menu|debconf|initramfs-tools|reportbug|ucf|apport)(?:\/|$)|^\/etc\/(?:apt|dpkg|ucf\.conf|kernel\/(?:postinst|postrm)\.d)(?:\/|$)|^\/usr\/lib\/pm-utils(?:\/|$)|\/(?:changelog\.Debian|NEWS\.Debian)[^/]*$|\/README\.Debian[^/]*$/;

/** From what, to what; the first that fits. `PY` and `PERL` stand for directories that depend on whether the package holds machine code. */
const moves = [
  [new RegExp(`^/(usr/)?lib/${multiarch}/perl5/5\\.[0-9]+(?=/|$)`), '/usr/lib64/perl5/vendor_perl'],
  [new RegExp(`^/(usr/)?lib/${multiarch}(?=/|$)`), '/usr/lib64'],
  [new RegExp(`^/usr/include/${multiarch}(?=/|$)`), '/usr/include'],
  [/^\/usr\/lib\/python3\/dist-packages(?=\/|$)/, 'PY'],
  [/^\/usr\/share\/perl5(?=\/|$)/, '/usr/share/perl5/vendor_perl'],
  [/^\/usr\/share\/rubygems-integration\/(?:all|[0-9.]+)(?=\/|$)/, '/usr/share/gems'],
  [/^\/etc\/default(?=\/|$)/, '/etc/sysconfig'],
  [/^\/etc\/bash_completion\.d(?=\/|$)/, '/usr/share/bash-completion/completions'],
  [/^\/lib64(?=\/|$)/, '/usr/lib64'],
  [/^\/lib(?=\/|$)/, '/usr/lib'],
  [/^\/bin(?=\/|$)/, '/usr/bin'],
  [/^\/(usr\/)?sbin(?=\/|$)/, '/usr/sbin'],
  [/^\/usr\/games(?=\/|$)/, '/usr/bin'],
  [/^\/usr\/share\/doc\/(?=[^/]+\/copyright$)/, '/usr/share/licenses/'],
  [/^\/var\/run(?=\/|$)/, '/run'],
];

/**
 * The path that a path of a Debian package gets; nothing where it has no place in an RPM.
 * @param {string} path
 * @param {boolean} arch whether the package is built for one architecture
 */
export function mappedPath(path, arch) {
  if (debianOnly.test(path)) return undefined;
  const move = moves.find(([from]) => from.test(path));
  if (move === undefined) return path;
  const to = move[1] === 'PY' ? `/usr/lib${arch ? '64' : ''}/python3.11/site-packages` : move[1];
  return path.replace(move[0], to);
}

/** The target of a symbolic link that stood at `from` and stands at `to` now. */
export function mappedTarget(target, from, to, arch) {
  const absolute = posix.resolve(posix.dirname(from), target);
  const moved = mappedPath(absolute, arch) ?? absolute;
  if (target.startsWith('/')) return moved;
  if (moved === absolute && posix.dirname(from) === posix.dirname(to)) return target;
  return posix.relative(posix.dirname(to), moved) || '.';
}

/** Text files whose content names directories of libraries. */
export const namesDirectories = (path) => /\.(?:pc|la|cmake|service|desktop|conf|sh)$|\/[^/]*-config$/.test(path);

/** The content of such a file in the new layout. */
export function mappedText(text) {
  return text
    .replaceAll(`/usr/lib/${multiarch}`, '/usr/lib64')
    .replaceAll(`/usr/include/${multiarch}`, '/usr/include')
    .replaceAll(`\${prefix}/lib/${multiarch}`, '${prefix}/lib64')
    .replaceAll(`lib/${multiarch}`, 'lib64')
    .replaceAll('/etc/default/', '/etc/sysconfig/')
    .replaceAll('/usr/games/', '/usr/bin/')
    .replace(/(?<![\w/.])\/(s?bin|lib)\//g, '/usr/$1/');
}

/** Directories that belong to a distribution's base or to the owner of a format, not to a package that puts a file there. */
const common = new RegExp(
  [
    '/[^/]+(?:/[^/]+)?',
    '/usr/share/(?:man|locale|info|icons/(?:hicolor|gnome|HighContrast|Adwaita))(?:/.*)?',
    '/usr/share/(?:applications|appdata|metainfo|pixmaps|doc|licenses|aclocal|pkgconfig|gir-1\\.0|omf|java|xsessions|wayland-sessions|tcltk|keyrings|ruby|lua|nginx|cmake|games|consolefonts|thumbnailers|sounds|themes|backgrounds|maven-(?:repo|poms|metadata))',
    '/usr/share/(?:dbus-1|polkit-1|glib-2\\.0|mime|bash-completion|zsh|fish|vim|emacs|X11|sgml|xml|selinux|gettext|augeas|defaults|i18n|perl5|vala|gtk-doc|texmf|texmf-dist|dict)(?:/[^/]+){0,2}',
    '/usr/share/(?:fonts(?:/(?:truetype|opentype|type1|X11))?|help(?:/[^/]+)?|gems(?:/[^/]+)?)',
    '/usr/share/(?:texmf|texmf-dist)(?:/(?:fonts|tex|doc)(?:/[^/]+)?)?',
    '/usr/lib/debug(?:/.*)?',
    '/usr/lib/(?:games|systemd|udev|tmpfiles\\.d|sysusers\\.d|sysctl\\.d|modprobe\\.d|modules-load\\.d|environment\\.d|binfmt\\.d|kernel|firmware|python3(?:\\.[0-9]+)?(?:/site-packages|/__pycache__)?|dracut|rpm|pam\\.d|NetworkManager|ruby|mime|locale|cups|girepository-1\\.0|modules|pcrlock\\.d|perl5|tcltk|jvm|firewalld|sane|gcc)(?:/[^/]*)?(?:/system|/user|/rules\\.d|/dispatcher\\.d|/x86_64-linux-gnu)?',
    '/usr/lib64/(?:pkgconfig|cmake|girepository-1\\.0|gio|gio/modules|security|perl5.*|python3\\.[0-9]+|python3\\.[0-9]+/site-packages|gtk-[0-9.]+|gdk-pixbuf-2\\.0|sasl2|engines-.*|ossl-modules|gconv|qt[56].*|audit|krb5.*|ruby.*|lua.*)',
    '/etc/(?:init\\.d|cron\\.(?:d|daily|hourly|weekly|monthly)|logrotate\\.d|pam\\.d|security|sysconfig|profile\\.d|systemd.*|udev.*|dbus-1.*|polkit-1.*|xdg.*|modprobe\\.d|sysctl\\.d|tmpfiles\\.d|skel|X11.*|ssl.*|NetworkManager.*|apparmor\\.d.*|sudoers\\.d|bash_completion\\.d|ld\\.so\\.conf\\.d|alternatives|rc.\\.d|network.*|ufw.*|insserv.*|php.*|gss|rsyslog\\.d|binfmt\\.d|depmod\\.d)',
    '/var/(?:lib|log|cache|spool|mail|opt|tmp|lock|run|local)(?:/(?:systemd|misc))?',
  ]
    .map((one) => `^${one}$`)
    .join('|'),
);

export const commonDirectory = (path) => common.test(path);
