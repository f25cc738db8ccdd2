import { describe, expect, it } from '@jest/globals';
import { policyName } from '../../../../rules/reading/package/policy-name.js';

describe('the name of the package of a library', () => {
  it.each([
    ['libfoo.so.3', 'libfoo3'],
    ['libfoo2.so.3', 'libfoo2-3'],
    ['libfoo-1.2.so.0', 'libfoo-1_2-0'],
    ['libfoo.so.1.2.3', 'libfoo1_2_3'],
    ['libfoo-1.2.so', 'libfoo1_2'],
    ['libfoo.so', undefined],
    ['foo.so.1', undefined],
  ])('with the soname %s is %s', (soname, name) => {
    expect(policyName(soname)).toBe(name);
  });
});
