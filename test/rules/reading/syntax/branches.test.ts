import { describe, expect, it } from '@jest/globals';
import { branchSites } from '../../../../rules/reading/syntax/branches.js';
import { specFor } from '../../given.js';

describe('the branches of conditionals', () => {
  it('are all found, with those around them', () => {
    const spec = specFor('%if 1\n%ifarch x\n%else\nName: x\n%endif\n%elif 2\n%endif\n');
    expect(branchSites(spec).map(({ branch, inside }) => [branch.keyword, inside?.branch.keyword])).toEqual([
      ['%if', undefined],
      ['%elif', undefined],
      ['%ifarch', '%if'],
      ['%else', '%if'],
    ]);
  });

  it('are found however deep they lie', () => {
    const depth = 3000;
    expect(branchSites(specFor(`${'%if 1\n'.repeat(depth)}${'%endif\n'.repeat(depth)}`))).toHaveLength(depth);
  });
});
