import { describe, expect, it } from '@jest/globals';
import { rangesOverlap, type VersionRange } from '../../../src/rpm/label/overlap.js';

const range = (text: string): VersionRange => {
  const [op, evr] = text.split(' ');
  return { op: op as VersionRange['op'], evr };
};

describe('rangesOverlap', () => {
  it.each([
    ['= 1.2', '= 1.2', true],
    ['= 1.2', '< 1.2', false],
    ['= 1.2-1', '<= 1.2', true],
    ['= 1.2-1', '> 1.2', false],
    ['> 1.2-1', '= 1.2', true],
    ['< 1.2', '= 1.2-1', false],
    ['= 1.2', '< 1.2-1', true],
    ['= 0:1.2', '<> 1.2', false],
    ['= 1:1.2', '> 1.2', true],
    ['= 1:1.2', '<= 1.2', false],
    ['> 1.2', '< 1.2-1', false],
    ['< 1.2', '<> 1.2', true],
  ])('%s and %s', (a, b, expected) => {
    expect(rangesOverlap(range(a), range(b))).toBe(expected);
  });

  it('lets an unversioned side match everything', () => {
    expect(rangesOverlap({}, range('< 1'))).toBe(true);
  });
});
