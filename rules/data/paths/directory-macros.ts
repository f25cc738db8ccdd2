/**
 * Directories that have a macro of their own, with the usual value of the macro, the longest first. Sources: rpm's macros.in and
 * platform.in; systemd's macros.systemd. `%{_sbindir}` is left out: on merged systems it is /usr/bin.
 */
export const directoryMacros: readonly (readonly [directory: string, macro: string])[] = [
  ['/usr/lib/systemd/system', '_unitdir'],
  ['/usr/lib/systemd/user', '_userunitdir'],
  ['/usr/lib/udev/rules.d', '_udevrulesdir'],
  ['/usr/lib/tmpfiles.d', '_tmpfilesdir'],
  ['/usr/lib/sysusers.d', '_sysusersdir'],
  ['/usr/share/info', '_infodir'],
  ['/usr/share/man', '_mandir'],
  ['/usr/share/doc', '_docdir'],
  ['/usr/libexec', '_libexecdir'],
  ['/usr/include', '_includedir'],
  ['/usr/share', '_datadir'],
  ['/usr/bin', '_bindir'],
  ['/var/lib', '_sharedstatedir'],
  ['/etc', '_sysconfdir'],
  ['/var', '_localstatedir'],
];
