/**
 * Tools that refresh a registry or cache of the whole system, and the package whose file triggers run them. Source: the %filetrigger and
 * %transfiletrigger sections of those packages in Fedora 42.
 */
export const centralRegistries: ReadonlyMap<string, string> = new Map([
  ['update-desktop-database', 'desktop-file-utils'],
  ['update-mime-database', 'shared-mime-info'],
  ['gtk-update-icon-cache', 'hicolor-icon-theme and GTK'],
  ['gtk4-update-icon-cache', 'hicolor-icon-theme and GTK'],
  ['xdg-icon-resource', 'hicolor-icon-theme and GTK'],
  ['glib-compile-schemas', 'glib2'],
  ['gio-querymodules', 'glib2'],
  ['gio-querymodules-64', 'glib2'],
  ['gtk-query-immodules-2.0', 'gtk2'],
  ['gtk-query-immodules-3.0', 'gtk3'],
  ['install-info', 'info'],
  ['fc-cache', 'fontconfig'],
  ['mandb', 'man-db'],
  ['systemd-sysusers', 'rpm and systemd'],
  ['systemd-tmpfiles', 'systemd'],
  ['systemd-hwdb', 'systemd'],
  ['udevadm', 'systemd'],
]);
