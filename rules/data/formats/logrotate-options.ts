/** The directives of logrotate up to version 3.22. Sources: logrotate(8), and config.c of its sources (`readConfigFile`). */
export const logrotateOptions: ReadonlySet<string> = new Set(
  (
    'addextension allowhardlink compress compresscmd compressext compressoptions copy copytruncate create createolddir daily dateext dateformat datehourago ' +
    'dateyesterday delaycompress errors extension hourly ifempty ignoreduplicates include mail mailfirst maillast maxage maxsize minage minsize minutes ' +
    'missingok monthly noallowhardlink nocompress nocopy nocopytruncate nocreate nocreateolddir nodateext nodatehourago nodateyesterday nodelaycompress ' +
    'nomail nomissingok noolddir norenamecopy nosharedscripts noshred notifempty olddir renamecopy rotate sharedscripts shred shredcycles size start su ' +
    'tabooext taboopat uncompresscmd weekly yearly'
  ).split(' '),
);

/** Directives that a script follows, up to `endscript`. */
export const logrotateScripts: ReadonlySet<string> = new Set(['prerotate', 'postrotate', 'preremove', 'firstaction', 'lastaction']);
