import { describe, expect, it } from '@jest/globals';
import { matchesGlob } from '../../../src/rpm/payload/base-name-glob.js';

describe('matchesGlob', () => {
  it.each([
    ['demo.pc', '*.pc'],
    ['.pc', '*.pc'],
    ['demo', '*'],
    ['', '*'],
    ['a.b.c', 'a*.?'],
    ['aXbXc', 'a*X*c'],
    ['[x]', '[x]'],
  ])('%j matches %j', (name, glob) => expect(matchesGlob(name, glob)).toBe(true));

  it.each([
    ['demo.pcx', '*.pc'],
    ['demo', 'dem'],
    ['demo', 'demo?'],
    ['', '?'],
    ['x', '[x]'],
    ['abc', 'a*d'],
  ])('%j does not match %j', (name, glob) => expect(matchesGlob(name, glob)).toBe(false));

  it('takes no longer for many stars than for a few', () => {
    expect(matchesGlob('a'.repeat(4000), `${'*a'.repeat(200)}b`)).toBe(false);
  });
});
