import { describe, expect, it } from '@jest/globals';
import { distributionMacros } from '../../../../rules/reading/macros/distribution-macros.js';
import { specFor } from '../../given.js';

describe('distributionMacros', () => {
  it.each([
    ['/usr/lib64/x', []],
    ['%{own}/x', []],
    ['%{_libdir}/x', ['_libdir']],
    ['%{viaown}/x', ['_libdir']],
  ])('%s is brought by %j', (path, macros) => {
    const [entry] = specFor(`Name: demo\n%global own /usr/lib64\n%define viaown %{_libdir}\n%files\n${path}\n`).packages[0]?.files ?? [];
    expect(entry && distributionMacros(entry.pathText.origin())).toEqual(expect.arrayContaining(macros));
    expect(entry && distributionMacros(entry.pathText.origin()).length > 0).toBe(macros.length > 0);
  });
});
