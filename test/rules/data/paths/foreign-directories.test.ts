import { describe, expect, it } from '@jest/globals';
import { isForeignTree } from '../../../../rules/data/paths/foreign-directories.js';

describe('trees that other packages own', () => {
  it.each(['/usr/lib/systemd/system', '/usr/lib64/pkgconfig', '/usr/lib/python3.12/site-packages/foo', '/usr/lib64/qt6/plugins', '/etc/cron.d', '/opt/foo'])(
    '%s',
    (path) => {
      expect(isForeignTree(path)).toBe(true);
    },
  );

  it.each(['/usr/share/foo', '/usr/lib64/foo', '/etc/foo', '/usr/share/systemdx', '/usr/lib'])('not %s', (path) => {
    expect(isForeignTree(path)).toBe(false);
  });
});
