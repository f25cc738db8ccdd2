/**
 * Names of roles that several packages fill, without a version by their nature. Source: virtual provides of Fedora's and Debian's
 * mail, print, web and font packages.
 */
export const roleNames: ReadonlySet<string> = new Set(
  (
    'MTA smtpd smtpdaemon mail-transfer-agent server(smtp) imapd imap-server pop3d webserver httpd-server webclient text-www-browser lpr lpd cups-lpd mailx mail-reader ' +
    'inetd syslog ftpserver ftpd dhcp-client tftp-server ntp-daemon service-manager sysvinit-userspace desktop-notification-daemon pinentry-gui ' +
    'polkit-authentication-agent PolicyKit-authentication-agent x-terminal-emulator xserver-abi jre java java-headless jpackage-utils mysql-compat-server ' +
    'display-manager game-data fonts editor cron crontabs dictionary words sgml-parser lilypond-fonts notification-daemon user-agent ' +
    'firmware kernel-firmware installonlypkg should-restart'
  ).split(' '),
);
