/**
 * Programs that run with more rights than whoever starts them, and are reviewed for it: name and the set-id modes that distributions give
 * them. Sources: the permissions profiles of openSUSE's `permissions` (easy), the file lists of Fedora's util-linux, shadow-utils, sudo,
 * polkit, pam, openssh, dbus, fuse, cronie, at, samba, nfs-utils, screen, krb5,
 * policycoreutils, sssd, mariadb, lxc, libcgroup, systemtap, procmail, mutt and exim, and Debian's suid list.
 */
export const privilegedPrograms: readonly string[] = [
  // accounts
  ...'passwd su sudo sudoedit newgrp gpasswd chage chsh chfn expiry newuidmap newgidmap userhelper unix_chkpwd unix2_chkpwd pam_timestamp_check pkexec'.split(
    ' ',
  ),
  ...'polkit-agent-helper-1 ssh-keysign usernetctl runuser doas'.split(' '),
  ...'ksu seunshare pam_console_apply sssd_pam krb5_child ldap_child proxy_child selinux_child auth_pam_tool'.split(' '),
  // mounting and containers
  ...'mount umount mount.nfs mount.cifs mount.ecryptfs_private fusermount fusermount3 bwrap lxc-user-nic firejail cgexec cgclassify staprun starter-suid singularity-suid eject'.split(
    ' ',
  ),
  // network
  ...'ping ping6 arping traceroute6 clockdiff mtr-packet dumpcap pppd pppoe-wrapper qemu-bridge-helper suexec'.split(' '),
  // messages, mail and jobs
  ...'procmail lockfile mutt_dotlock exim write wall bsd-write crontab at batch postdrop postqueue sendmail.sendmail locate plocate mlocate'.split(' '),
  // sessions and hardware
  ...'dbus-daemon-launch-helper Xorg.wrap Xorg chrome-sandbox chrome_sandbox lockdev screen utempter gnome-pty-helper kcheckpass spice-client-glib-usb-acl-helper'.split(
    ' ',
  ),
  ...'cdda2wav cdrecord readcd rscsi wodim gnome-keyring-daemon kwin_wayland sway gst-ptp-helper newrole'.split(' '),
];
