import { describe, expect, it } from '@jest/globals';
import { buildOf, grouped, packageSet } from '../../../src/engine/inputs/sets.js';
import { examplePackage } from '../../../src/policy/rule-tester/index.js';

describe('builds', () => {
  it('are named by their source package', () => {
    expect(buildOf(examplePackage({ name: 'demo-libs' }))).toBe('demo-1.0-1.src.rpm');
    expect(buildOf(examplePackage({ name: 'demo', arch: 'src' }))).toBe('demo-1.0-1.src.rpm');
    expect(buildOf({ ...examplePackage({}), sourceRpm: 'demo-1.0-1.nosrc.rpm' })).toBe('demo-1.0-1.src.rpm');
  });

  it('keep the order of their first member; what has no name stands alone', () => {
    expect(grouped(['b', 'a', undefined, 'b', undefined])).toEqual([[0, 3], [1], [2], [4]]);
  });

  it('are whole with their source package, or when they were given as a whole', () => {
    const lone = [examplePackage({})];
    expect(packageSet(lone, false).complete).toBe(false);
    expect(packageSet(lone, true).complete).toBe(true);
    expect(packageSet([...lone, examplePackage({ arch: 'src' })], false).complete).toBe(true);
  });
});
