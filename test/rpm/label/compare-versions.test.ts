import { describe, expect, it } from '@jest/globals';
import { compareVersions } from '../../../src/rpm/label/compare-versions.js';

describe('compareVersions', () => {
  it.each([
    ['1.0', '1.0', 0],
    ['1.0', '2.0', -1],
    ['2.0.1', '2.0', 1],
    ['2.0.1a', '2.0.1', 1],
    ['5.5p1', '5.5p10', -1],
    ['10xyz', '10.1xyz', -1],
    ['xyz10', 'xyz10.1', -1],
    ['1.0010', '1.9', 1],
    ['1.05', '1.5', 0],
    ['20101121', '20101122', -1],
    ['2_0', '2.0', 0],
    ['a+', 'a_', 0],
    ['1.0~rc1', '1.0', -1],
    ['1.0~rc1~git123', '1.0~rc1', -1],
    ['1.0^', '1.0', 1],
    ['1.0^git1', '1.01', -1],
    ['1.0^20160101', '1.0.1', -1],
    ['1.0~rc1^git1', '1.0~rc1', 1],
    ['1.0^git1~pre', '1.0^git1', -1],
    ['1.1.α', '1.1.β', 0],
    ['1', 'a', 1],
    ['', '~', 1],
  ])('orders %s and %s', (a, b, order) => {
    expect(compareVersions(a, b)).toBe(order);
    expect(compareVersions(b, a)).toBe(0 - order || 0);
  });

  it('compares digit runs longer than any number type', () => {
    expect(compareVersions(`1${'0'.repeat(400)}`, '9'.repeat(400))).toBe(1);
  });
});
