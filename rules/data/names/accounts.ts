/**
 * Users and groups that every system has. Sources: the uidgid list of Fedora's `setup` package, the `basic.conf` of systemd's sysusers.d,
 * openSUSE's `system-users` and Debian's `base-passwd`.
 */
export const baseAccounts: ReadonlySet<string> = new Set(
  (
    'root bin daemon adm lp sync shutdown halt mail news uucp operator games gopher ftp nobody nogroup man sys tty disk mem kmem wheel cdrom dialout ' +
    'floppy tape video audio render input kvm sgx lock utmp users dip src shadow trusted console public modem xok utempter slocate staff sudo proxy www-data ' +
    'systemd-journal systemd-network systemd-resolve systemd-timesync systemd-oom systemd-coredump dbus messagebus polkitd tss'
  ).split(' '),
);

/** Accounts that build systems run as: mock, the Open Build Service, Koji, and what people call theirs. Nobody has them at home. */
export const buildAccounts: ReadonlySet<string> = new Set(
  'mockbuild mock abuild kojibuilder koji builder rpmbuild makerpm buildbot jenkins vagrant runner'.split(' '),
);
