/**
 * What checks a desktop file while it is built: the programs of desktop-file-utils, and macros that call them (Terra's anda-srpm-macros,
 * openSUSE's brp-desktop).
 */
export const desktopChecks: readonly string[] = [
  'desktop-file-install',
  'desktop-file-validate',
  'desktop_file_install',
  'desktop_file_validate',
  '?desktop_file',
  'suse_update_desktop_file',
];
