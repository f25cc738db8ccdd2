import { describe, expect, it } from '@jest/globals';
import { distinct } from '../../../src/report/result/distinct.js';
import { random } from '../../support/random.js';

const numbered = (name: string, count: number): string => `${name} ${count}`;

describe('names made distinct', () => {
  it('are numbered from the second of equal ones on, passing over numbers that are names', () => {
    expect(distinct(['a', 'b', 'a', 'a 2', 'a'], numbered)).toEqual(['a', 'b', 'a 3', 'a 2', 'a 4']);
  });

  it('are never equal, and begin as they did', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { below, pick } = random(seed);
      const names = Array.from({ length: below(20) }, () => pick(['a', 'a 2', 'a 3', 'a 2 2', 'b']));
      const found = distinct(names, numbered);
      expect(new Set(found).size).toBe(names.length);
      expect(names.every((name, i) => found[i]?.startsWith(name))).toBe(true);
    }
  });
});
