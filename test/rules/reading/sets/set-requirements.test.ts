import { describe, expect, it } from '@jest/globals';
import { requirementsIn } from '../../../../rules/reading/sets/set-requirements.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const demo = examplePackage({ name: 'demo', requires: ['demo-libs(x86-64) = 1.0-1', 'bash', 'rpmlib(PayloadIsZstd) <= 5.4.18-1'] });
const libs = examplePackage({ name: 'demo-libs', provides: ['demo-libs(x86-64) = 1.0-1', 'libdemo.so.1'], requires: ['(/usr/share/demo/x or zlib)'] });
const data = examplePackage({ name: 'demo-data', files: [{ path: '/usr/share/demo/x' }] });
const set = { source: 'demo-1.0-1.src.rpm', packages: [demo, libs, data], complete: false };

describe('what a package requires', () => {
  it('leads through capabilities and files to other packages of the set', () => {
    expect([...requirementsIn(set, demo).inSet].map(({ name }) => name)).toEqual(['demo-libs', 'demo-data']);
  });

  it('counts as outside where no package of the set has it, rpm’s own features apart', () => {
    expect([...requirementsIn(set, demo).outside]).toEqual(['bash', 'zlib']);
  });

  it('shows a sibling that is not in the run by its version', () => {
    const devel = examplePackage({ name: 'demo-devel', requires: ['demo-extra = 1.0-1'] });
    expect(requirementsIn({ ...set, packages: [devel] }, devel).lacksSibling).toBe(true);
    expect(requirementsIn(set, demo).lacksSibling).toBe(false);
  });

  it('may go round in a circle', () => {
    const one = examplePackage({ name: 'one', requires: ['two'] });
    const two = examplePackage({ name: 'two', requires: ['one'] });
    expect([...requirementsIn({ ...set, packages: [one, two] }, one).inSet]).toEqual([two]);
  });
});
