import { describe, expect, it } from '@jest/globals';
import { ownNames, plainName } from '../../../../rules/reading/package/own-names.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const namesOf = (name: string, sourceRpm = `${name}-1.0-1.src.rpm`) => [...ownNames(examplePackage({ name, sourceRpm }))];

describe('the names of a package’s own directories', () => {
  it('are its name and its source’s, and both without what says their kind', () => {
    expect(namesOf('foo-tools-devel', 'bar-1.0-1.src.rpm')).toEqual(['foo-tools-devel', 'foo-tools', 'foo', 'bar']);
  });

  it('leave out what a distribution puts before modules of a language', () => {
    expect(namesOf('python3-Foo_Bar')).toContain('foo-bar');
    expect(namesOf('perl-Foo')).toContain('foo');
    expect(namesOf('lib')).toEqual(['lib']);
  });

  it('are compared without versions', () => {
    expect(['foo-1.2.3', 'Foo_Bar', 'foo-v2', 'gtk-3.0', 'x11'].map(plainName)).toEqual(['foo', 'foo-bar', 'foo', 'gtk', 'x11']);
  });
});
