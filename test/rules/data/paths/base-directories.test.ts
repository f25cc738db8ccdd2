import { describe, expect, it } from '@jest/globals';
import { isBaseDirectory } from '../../../../rules/data/paths/base-directories.js';

describe('the base hierarchy', () => {
  it.each([
    '/',
    '/usr',
    '/usr/bin',
    '/usr/lib64',
    '/usr/share',
    '/etc',
    '/var',
    '/var/spool/mail',
    '/usr/share/man',
    '/usr/share/man/man1',
    '/usr/share/man/man3p',
    '/usr/share/man/de',
    '/usr/share/man/pt_BR/man8',
    '/usr/local/share/man/man1',
    '/usr/share/locale/de',
    '/usr/share/locale/sr@latin/LC_MESSAGES',
    '/usr/share/applications',
    '/usr/share/icons',
  ])('has %s', (path) => {
    expect(isBaseDirectory(path)).toBe(true);
  });

  it.each([
    '/usr/share/demo',
    '/etc/cron.d',
    '/etc/logrotate.d',
    '/usr/share/gtk-doc',
    '/usr/share/icons/hicolor',
    '/usr/share/locale/xx',
    '/usr/share/locale/de/demo',
    '/usr/share/man/man10',
    '/usr/share/man/de/man1/demo',
    '/usr/lib64/demo',
    '/srv/share/man/man1',
    '/usr/share/locale/de/LC_MESSAGES/demo',
    '/demo',
  ])('lacks %s', (path) => {
    expect(isBaseDirectory(path)).toBe(false);
  });
});
