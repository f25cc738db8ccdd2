import { describe, expect, it } from '@jest/globals';
import { checkEvr, isUnsigned32 } from '../../../src/spec/dependency/evr.js';

describe('a version in a dependency', () => {
  it.each(['1', '1:2-3', '1~rc^2', '1.0_a+b-3.fc42'])('is %s', (evr) => expect(checkEvr(evr, '')).toBeUndefined());

  it.each([
    ['1-2-3', "Invalid version (double separator '-'): 1-2-3: L"],
    ['1:2:3', "Invalid version (double separator ':'): 1:2:3: L"],
    ['-1:2', 'Invalid version (epoch must be unsigned integer): -1:2: L'],
    ['1..2', 'Illegal sequence ".." in: L'],
    ['1/2', "Illegal char '/' (0x2f) in: L"],
    ['%{x}', 'Possible unexpanded macro in: L'],
  ])('%s has a fault', (evr, message) => expect(checkEvr(evr, 'L')?.message).toBe(message));
});

describe('an unsigned number', () => {
  it.each([
    ['0', true],
    ['4294967295', true],
    ['4294967296', false],
    ['-1', false],
    ['1.0', false],
    ['', false],
  ])('%j: %s', (text, is) => expect(isUnsigned32(text)).toBe(is));
});
