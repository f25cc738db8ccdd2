import { describe, expect, it } from '@jest/globals';
import { isMainPackage, sourceName } from '../../../../rules/reading/package/main-package.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

describe('the source package of a package', () => {
  it.each([
    ['demo', 'demo-1.0-1.src.rpm', true, 'demo'],
    ['demo-libs', 'demo-1.0-1.src.rpm', false, 'demo'],
    ['demo', 'demo-plus-1.0-1.nosrc.rpm', false, 'demo-plus'],
  ])('%s of %s', (name, sourceRpm, isMain, source) => {
    const pkg = examplePackage({ name, version: '1.0', sourceRpm });
    expect([isMainPackage(pkg), sourceName(pkg)]).toEqual([isMain, source]);
  });

  it('is not known where the header does not say it', () => {
    expect(sourceName({})).toBeUndefined();
  });
});
