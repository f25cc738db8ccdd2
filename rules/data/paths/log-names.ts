/**
 * Names directly below /var/log that are older than the rule of a directory for each package: those of the system's own programs
 * (file-hierarchy(7); utmp(5); rsyslog's, dnf's, X.Org's and cloud-init's configuration as distributions ship them).
 */
export const historicalLogs =
  /^(?:[wbu]tmp[x]?|lastlog(?:2?\.db)?|faillog|tallylog|messages|secure|maillog|mail(?:\.\w+)?|spooler|cron|syslog|kern\.log|auth\.log|debug|dmesg|boot(?:\.log)?|(?:dnf|yum|hawkey|dnf5|zypper|zypp|tdnf|rpmpkgs)(?:\.\w+)*|Xorg\.\d\.log|cloud-init(?:-output)?\.log|anaconda.*|firewalld?|alternatives\.log|update-alternatives\.log|README|journal)$/;

/** Directories of /var/log whose programs rotate, or limit, what they write by themselves, as their manuals say. */
export const selfRotating = new Set([
  'journal',
  'audit',
  'sa',
  'sysstat',
  'cups',
  'gdm',
  'lightdm',
  'sddm',
  'anaconda',
  'tuned',
  'sssd',
  'pcp',
  'tomcat',
  'elasticsearch',
  'kafka',
  'speech-dispatcher',
  'private',
  'postgresql',
  'cassandra',
  'jetty',
  'runit',
  'glusterfs',
]);
