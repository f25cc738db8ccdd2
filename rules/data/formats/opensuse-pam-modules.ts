/**
 * PAM modules that the security team of openSUSE has looked at (rpmlint's configuration for openSUSE, PAMAuthorizedModules: names only), with
 * those that Linux-PAM and systemd brought since.
 */
export const opensusePamModules: ReadonlySet<string> = new Set(
  (
    'access apparmor ccreds cgfs chroot cifscreds cockpit_cert cracklib csync dbus debug deny echo ecryptfs env exec faildelay faillock filter ' +
    'fprintd ftp gdm gnome_keyring google_authenticator group issue kanidm keyinit krb5 krb5afs kwallet5 lastlog lastlog2 ldap limits listfile ' +
    'localuser loginuid mail malcontent mkhomedir mktemp motd mount namespace nologin oath oddjob_mkhomedir opie oslogin_admin oslogin_login p11 ' +
    'passwdqc permit pkcs11 pwhistory pwquality radius_auth rhosts rootok script securetty selinux sepermit setquota shells slurm slurm_adopt ' +
    'snapper ssh ssh_add sss stress succeed_if systemd systemd_home systemd_loadkey tally2 time timestamp tty_audit u2f umask unix unix_acct ' +
    'unix_auth unix_passwd unix_session user_map userdb userpass usertype warn wheel winbind xauth yubico canonicalize_user'
  )
    .split(' ')
    .map((name) => `pam_${name}.so`),
);
