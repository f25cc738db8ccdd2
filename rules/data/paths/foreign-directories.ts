import { isBelow } from './install-path.js';

/**
 * Trees that packages of every distribution install into and that some other package owns, each distribution's another: drop-in
 * directories, trees of interpreters, desktops and build tools. Sources: the file lists of systemd, dbus, polkit, pam, cronie, logrotate,
 * hicolor-icon-theme, shared-mime-info, gtk-doc, cmake, pkgconf, texlive, emacs and the interpreters' packages in Fedora and openSUSE.
 */
const trees = [
  ...below(
    '/etc',
    'NetworkManager X11 alternatives apparmor.d apt bash_completion.d binfmt.d chromium cron.d cron.daily cron.hourly cron.monthly cron.weekly dbus-1 dnf dracut.conf.d',
  ),
  ...below(
    '/etc',
    'emacs environment.d firefox fonts gconf grub.d gss httpd apache2 init init.d insserv kernel ld.so.conf.d libvirt logcheck logrotate.d mc modprobe.d modules-load.d',
  ),
  ...below(
    '/etc',
    'ufw network terminfo monit my.cnf.d nginx nagios openldap pam.d php.d php8 php7 pki polkit-1 ppp profile.d qemu-ga rc.d rpm rsyslog.d sane.d security selinux skel ssh ssl sudoers.d',
  ),
  ...below(
    '/etc',
    'sysconfig sysctl.d systemd sysusers.d tmpfiles.d udev update-motd.d vulkan OpenCL xdg xinetd.d yum yum.repos.d zypp opt ansible fail2ban munin snmp tuned default',
  ),
  ...below(
    '/usr/lib',
    'NetworkManager binfmt.d cmake cups dracut environment.d erlang firewalld firmware games gconv girepository-1.0 go golang jvm java kernel locale lua mime modprobe.d',
  ),
  ...below(
    '/usr/lib',
    'modules modules-load.d motd.d node_modules ocaml perl5 pkgconfig python2.7 R rpm ruby rustlib security sysctl.d systemd sysusers.d tmpfiles.d tcl udev pam.d',
  ),
  ...below(
    '/usr/lib',
    'debug .build-id credstore repart.d kdump sasl2 sendmail ghc gcc clang os-probes installed-tests polkit-1 swtpm dnf-plugins yum-plugins zypp pgsql postgresql',
  ),
  ...below(
    '/usr/share',
    'GConf Kodi R ansible ant apache-maven apparmor appstream asterisk awk augeas bash-completion cargo cmake color crypto-policies dbus-1 devhelp dotnet',
  ),
  ...below(
    '/usr/share',
    'emacs factory firmware fish fontconfig fonts gcr-4 gdb gems gettext gir-1.0 glib-2.0 glvnd gnome-shell gocode gtk-2.0 gtk-3.0 gtk-doc gstreamer-1.0',
  ),
  ...below(
    '/usr/share',
    'guile help hwdata icons ivy-local java java-utils javascript javadoc jvm-common kf5 kf6 kservices5 kservicetypes5 knotifications5 knotifications6 kde4',
  ),
  ...below(
    '/usr/share',
    'kxmlgui5 qlogging-categories5 qlogging-categories6 locale lua luajit man maven-metadata maven-poms mc metainfo mime myspell hunspell hyphen mythes nano',
  ),
  ...below(
    '/usr/share',
    'nginx node_modules node-sources nvim octave ocaml omf p11-kit pear perl perl5 php php8 pkgconfig plasma polkit-1 postgresql pki puppet python-wheels qt5 qt6',
  ),
  ...below(
    '/usr/share',
    'qt4 rust ruby rubygems ri selinux sgml sounds soundfont soundfonts systemd systemtap tcl8.6 texlive texmf texmf-dist texmf-local themes thumbnailers',
  ),
  ...below(
    '/usr/share',
    'tmpfiles.d tuned user-tmpfiles.d vala vim vulkan wayland wayland-sessions wireplumber xml xsessions yelp zsh zoneinfo ImageMagick-7 licenses doc info',
  ),
  ...below('/usr/include', 'boost c++ KDE KF5 KF6 QtCore qt5 qt6 python2.7 sys gtk-3.0 glib-2.0 gstreamer-1.0 php'),
  ...below(
    '/var',
    'www adm named crash lib/alternatives lib/dbus lib/rpm lib/systemd lib/NetworkManager lib/polkit-1 lib/selinux lib/texmf lib/xkb lib/AccountsService lib/pgsql',
  ),
  ...below('/var', 'spool/cron spool/at log/audit log/journal cache/fontconfig cache/man yp tftpboot mail empty'),
  '/boot',
  '/srv',
  '/opt',
  '/usr/src',
  '/usr/local',
  '/usr/etc',
  '/run',
  '/efi',
  '/tmp',
  '/home',
];

/** Interpreters have a directory for each of their versions. */
const versioned =
  /^\/usr\/(?:lib|lib64|include|share)\/(?:python|tcl|tk|lua|ruby|php|perl|guile|qt|gcc|ghc|gtk|gdk-pixbuf|gstreamer|girepository|ocaml|erlang|llvm|node|mono|pypy|R|octave|gems)[0-9.a-z-]*(?:\/|$)/;

/** Whether a directory lies in, or is, a tree that other packages own. */
export function isForeignTree(path: string): boolean {
  const plain = path.startsWith('/usr/lib64/') ? `/usr/lib${path.slice('/usr/lib64'.length)}` : path;
  return versioned.test(path) || trees.some((tree) => isBelow(plain, tree));
}

function below(parent: string, names: string): string[] {
  return names.split(' ').map((name) => `${parent}/${name}`);
}
