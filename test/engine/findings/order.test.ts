import { describe, expect, it } from '@jest/globals';
import type { Draft } from '../../../src/engine/findings/draft.js';
import { inOrder, withoutDoubles } from '../../../src/engine/findings/order.js';
import { sourceText } from '../../../src/text/source-text.js';

const source = sourceText('a.spec', 'one\ntwo\nthree\n');
const at = (start: number, ruleId = 'r', message = 'm'): Draft => ({
  ruleId,
  message,
  level: 'error',
  path: 'a.spec',
  location: { source, start, end: start + 1 },
});

describe('order of findings', () => {
  it('goes by place, then rule, then message', () => {
    const sorted = inOrder([at(8), at(0, 'z'), at(0, 'b', 'y'), at(0, 'b', 'x'), at(4)], 'a.spec');
    expect(sorted.map((d) => [d.location?.start, d.ruleId, d.message])).toEqual([
      [0, 'b', 'x'],
      [0, 'b', 'y'],
      [0, 'z', 'm'],
      [4, 'r', 'm'],
      [8, 'r', 'm'],
    ]);
  });

  it('puts findings without a place before those with one', () => {
    const { location: _, ...none } = at(0);
    expect(inOrder([at(0), none], 'a.spec')[0]).toEqual(none);
  });

  it('puts those of the input before those of other files', () => {
    const beside = { ...at(0), path: 'a.patch' };
    expect(inOrder([beside, at(4)], 'a.spec').map(({ path }) => path)).toEqual(['a.spec', 'a.patch']);
  });

  it('orders upper and lower case by code unit, not by locale', () => {
    expect(inOrder([at(0, 'a'), at(0, 'B')], 'a.spec').map((d) => d.ruleId)).toEqual(['B', 'a']);
  });

  it('keeps one of two that say the same of the same place', () => {
    expect(withoutDoubles([at(0), at(0), at(4), at(4, 'r', 'other')])).toHaveLength(3);
  });
});
