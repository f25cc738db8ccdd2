import { describe, expect, it } from '@jest/globals';
import { isGenerated } from '../../../rules/data/names/dependency-sense.js';
import rule from '../../../rules/dependencies/file-dependency-outside-allowed-paths.js';
import { judgePackage } from '../../../src/policy/judge.js';
import { examplePackage } from '../../../src/policy/rule-tester/example-package.js';

const findRequires = 1 << 14;
const interpreter = 1 << 8;

/** What the rule says of a package with one dependency of the given flags. */
function judged(flags: number): number {
  const plain = examplePackage({});
  const pkg = { ...plain, dependencies: { ...plain.dependencies, requires: [{ name: '/usr/libexec/x', flags }] } };
  const set = { source: 'x.src.rpm', packages: [pkg], complete: true };
  const weight = { level: 'error' as const, configured: false };
  return judgePackage(rule, pkg, set, { options: { allow: [] }, profiles: ['fedora'], weight }).length;
}

describe('a dependency of a header', () => {
  it.each([
    ['written by hand', 0, false],
    ['with a version', 8, false],
    ['found in a file', findRequires, true],
    ['a scriptlet’s interpreter', interpreter | (1 << 10), true],
    ['of rpm itself', (1 << 24) | 10, true],
  ])('%s: made by rpm is %s, %s', (_, flags, expected) => {
    expect(isGenerated({ flags })).toBe(expected);
  });

  it('is judged where it was written by hand only', () => {
    expect([judged(0), judged(findRequires), judged(interpreter)]).toEqual([1, 0, 0]);
  });
});
