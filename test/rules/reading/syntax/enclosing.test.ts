import { describe, expect, it } from '@jest/globals';
import { insideAny } from '../../../../rules/reading/syntax/enclosing.js';
import { leavesOf } from '../../../../rules/reading/syntax/leaves.js';
import type { Branch } from '../../../../src/spec/syntax/tree.js';
import { specFor } from '../../given.js';

describe('asking the branches around a line', () => {
  it('finds one at any depth, and only around the line', () => {
    const spec = specFor('Name: a\n%ifarch x\nName: b\n%if 1\nName: c\n%endif\n%else\nName: d\n%endif\n');
    const byArch = insideAny(({ keyword }) => keyword === '%ifarch');
    expect(leavesOf(spec).map(({ inside }) => byArch(inside))).toEqual([false, true, true, false]);
  });

  it('tests each branch once', () => {
    const spec = specFor(`${'%if 1\nName: a\nName: b\n'.repeat(50)}${'%endif\n'.repeat(50)}`);
    const asked: Branch[] = [];
    const never = insideAny((branch) => {
      asked.push(branch);
      return false;
    });
    expect(leavesOf(spec).some(({ inside }) => never(inside))).toBe(false);
    expect(asked.length).toBe(50);
    expect(new Set(asked).size).toBe(50);
  });
});
