import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/engine/check.js';
import { inParallel } from '../../src/engine/in-parallel.js';
import { packageInput, reader, rule, settings } from './sample.js';

/** Work that says how many of its kind were under way at most. */
function counting() {
  let now = 0;
  const seen = { most: 0 };
  const enter = async (): Promise<void> => {
    seen.most = Math.max(seen.most, ++now);
    await new Promise((resolve) => setImmediate(resolve));
    now--;
  };
  return { seen, enter };
}

describe('work in lanes', () => {
  it('keeps the order of the items and fills no more lanes than there are', async () => {
    const { seen, enter } = counting();
    const results = await inParallel([3, 1, 2], 2, async (n) => {
      for (let i = 0; i < n; i++) await enter();
      return n * 10;
    });
    expect(results).toEqual([30, 10, 20]);
    expect(seen.most).toBe(2);
  });

  it('has one lane at least', async () => {
    expect(await inParallel(['a'], 0, async (text) => text)).toEqual(['a']);
  });

  it('bounds how many packages of one build are read at the same time', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const door = reader({}, Object.fromEntries(names.map((name) => [name, { name }])));
    const { seen, enter } = counting();
    const slow: typeof door = {
      ...door,
      package: async (...asked) => {
        await enter();
        return door.package(...asked);
      },
    };
    const rules = [rule('deep', { rpm: () => undefined }, { needs: ['elf'] })];
    const held = settings(rules);
    await check(names.map(packageInput), { rules, settingsFor: () => [held], reader: slow, jobs: 2 });
    expect(seen.most).toBe(2);
  });
});
