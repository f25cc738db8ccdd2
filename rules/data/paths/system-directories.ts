/**
 * Macros that name directories of the installed system. Sources: rpm's macros.in, systemd's macros.systemd, redhat-rpm-config; without the
 * buildroot in front they are paths of the machine that builds.
 */
const macros =
  'prefix|exec_prefix|bindir|sbindir|libdir|libexecdir|datadir|datarootdir|sysconfdir|localstatedir|sharedstatedir|mandir|infodir|docdir|includedir|initddir|initrddir|unitdir|userunitdir|udevrulesdir|sysusersdir|tmpfilesdir|presetdir|modprobedir|rundir|var|usr|usrsrc|defaultdocdir|defaultlicensedir|licensedir|pkgdocdir|fontdir|iconsdir|appsdir|desktopdir|jnidir|javadir|jvmdir|emacs_sitelispdir';
const pattern = new RegExp(
  `^(?:/(?:etc|usr|var|opt|srv|home|root|bin|sbin|lib|lib64|boot|run)(?:/|$)|%\\{?_(?:${macros})\\}?(?:/|$)|(?:~|\\$HOME|\\$\\{HOME\\})(?:/|$))`,
);

/** True for a word of a script that names a place of the building machine that no build may write to; `/tmp` and `/var/tmp` are free to it. */
export function isSystemPath(word: string): boolean {
  return pattern.test(word) && !/^\/var\/tmp(?:\/|$)|^%\{?_(?:localstatedir|var)\}?\/tmp(?:\/|$)/.test(word);
}

/** True for a word that starts with the buildroot, however it is spelt. */
export function isBuildrootPath(word: string): boolean {
  return /^(?:%\{?\??buildroot\}?|\$RPM_BUILD_ROOT|\$\{RPM_BUILD_ROOT\})(?![A-Za-z0-9_])/.test(word);
}
