import { expect, it } from '@jest/globals';
import { isSystemUnit } from '../../../../rules/reading/package/units.js';

it.each(['/usr/lib/systemd/system/demo.service', '/lib/systemd/system/demo@.timer', '/usr/lib/systemd/user/demo.socket', '/etc/systemd/system/demo.mount'])(
  'is a unit: %s',
  (path) => {
    expect(isSystemUnit(path)).toBe(true);
  },
);

it.each([
  '/usr/lib/systemd/system/demo.service.d/override.conf',
  '/usr/lib/systemd/system/demo.target.wants/demo.service',
  '/usr/lib/systemd/network/demo.link',
  '/usr/share/demo/demo.service',
  '/usr/lib/systemd/system/README',
])('is none: %s', (path) => {
  expect(isSystemUnit(path)).toBe(false);
});
