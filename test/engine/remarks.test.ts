import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/engine/check.js';
import type { Reader } from '../../src/engine/inputs/reader.js';
import { packageInput, reader, rule, settings } from './sample.js';

describe('a package of which a limit left something out', () => {
  it('is told', async () => {
    const door = reader({}, { 'a.rpm': {} });
    const limited: Reader = {
      ...door,
      package: async (...asked) => {
        const read = await door.package(...asked);
        return read.ok ? { ok: true, value: { ...read.value, passedOver: { files: 2, first: '/usr/share/a' } } } : read;
      },
    };
    const rules = [rule('any', { rpm: () => undefined })];
    const { remarks } = await check([packageInput('a.rpm')], { rules, settingsFor: () => [settings(rules)], reader: limited, jobs: 1 });
    expect(remarks).toEqual([{ path: 'a.rpm', message: expect.stringContaining('2 files (/usr/share/a is the first) not looked into') }]);
  });
});
