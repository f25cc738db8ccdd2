import type { Need } from '../../../src/policy/index.js';
import { baseName, directoryOf, mergedUsr } from '../../data/paths/install-path.js';

/** Where each kind of configuration lies; what a package keeps elsewhere (documentation, templates) is none. */
const inOneOf =
  (directories: readonly string[], suffix: string) =>
  (path: string): boolean =>
    path.endsWith(suffix) && directories.includes(mergedUsr(directoryOf(path)));

/** tmpfiles.d(5) */
export const isTmpfilesConfig = inOneOf(['/usr/lib/tmpfiles.d', '/etc/tmpfiles.d', '/usr/share/user-tmpfiles.d'], '.conf');
export const tmpfilesTexts: readonly Need[] = ['text:*/*tmpfiles.d/*.conf'];

/** sysusers.d(5) */
export const isSysusersConfig = inOneOf(['/usr/lib/sysusers.d', '/etc/sysusers.d'], '.conf');
export const sysusersTexts: readonly Need[] = ['text:*/sysusers.d/*.conf'];

/** udev(7), "Rules files" */
export const isUdevRules = inOneOf(['/usr/lib/udev/rules.d', '/etc/udev/rules.d'], '.rules');
export const udevTexts: readonly Need[] = ['text:*/udev/rules.d/*.rules'];

/** The configuration of one program's logs: of the administrator, and of vendors that keep theirs below /usr (openSUSE). */
const logrotateDirectories = ['/etc/logrotate.d', '/usr/etc/logrotate.d'];
export const isLogrotateConfig = (path: string): boolean => path.includes('/logrotate.d/') && logrotateDirectories.includes(directoryOf(path));
export const logrotateTexts: readonly Need[] = ['text:/etc/logrotate.d/*', 'text:/usr/etc/logrotate.d/*'];

/** Tables that name the user in each line (cron(8)). crond passes hidden files over, and copies that package managers and editors leave. */
export const isCrontab = (path: string): boolean =>
  path.startsWith('/etc/cron.d/') && directoryOf(path) === '/etc/cron.d' && !/^\.|~$|\.(?:rpm(?:save|new|orig)|swp|dpkg-\w+)$/.test(baseName(path));
export const crontabTexts: readonly Need[] = ['text:/etc/cron.d/*'];

/** pam.d(5); vendors' files below /usr are read since Linux-PAM 1.3. */
const pamDirectories = ['/etc/pam.d', '/usr/lib/pam.d', '/usr/etc/pam.d'];
export const isPamService = (path: string): boolean =>
  path.includes('/pam.d/') && pamDirectories.includes(directoryOf(path)) && !/\.(?:rpm\w+|bak|in|md|txt)$|^README/.test(baseName(path));
export const pamTexts: readonly Need[] = pamDirectories.map((directory): Need => `text:${directory}/*`);

/** pkg-config(1); each ABI has a directory of its own. */
export const isPkgconfig = (path: string): boolean => path.endsWith('.pc') && baseName(directoryOf(path)) === 'pkgconfig';
