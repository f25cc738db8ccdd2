import { describe, expect, it } from '@jest/globals';
import { sharedPaths } from '../../../../rules/reading/sets/shared-paths.js';
import type { ExamplePackage } from '../../../../src/policy/index.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const files = [{ path: '/usr/share/demo/x' }];
const shared = (...packages: ExamplePackage[]) =>
  sharedPaths({ source: 'demo-1.0-1.src.rpm', packages: packages.map((each) => examplePackage({ files, ...each })), complete: true }).map(
    ({ first, second }) => `${first.package.name} ${second.package.name}`,
  );

describe('the paths that packages of a set share', () => {
  it('are told with the first owner and each further one', () => {
    expect(shared({ name: 'a' }, { name: 'b' }, { name: 'c' })).toEqual(['a b', 'a c']);
  });

  it('are those of packages that can be installed together', () => {
    expect(shared({ name: 'a' }, { name: 'b', conflicts: ['a'] })).toEqual([]);
    expect(shared({ name: 'a', obsoletes: ['b < 2'] }, { name: 'b' })).toEqual([]);
    expect(shared({ name: 'a', provides: ['x'] }, { name: 'b', conflicts: ['x'] })).toEqual([]);
    expect(shared({ name: 'a', arch: 'x86_64' }, { name: 'b', arch: 'i686' })).toEqual([]);
    expect(shared({ name: 'a', arch: 'x86_64' }, { name: 'b', arch: 'noarch' })).toEqual(['a b']);
    expect(shared({ name: 'a' }, { name: 'a', arch: 'i686' })).toEqual([]);
  });

  it('are none of the source package’s', () => {
    expect(shared({ name: 'a' }, { name: 'a', arch: 'src' })).toEqual([]);
  });
});
