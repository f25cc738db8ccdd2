import { describe, expect, it } from '@jest/globals';
import type { Draft } from '../../../src/engine/findings/draft.js';
import { type Held, mergeTargets } from '../../../src/engine/findings/merge-targets.js';
import type { FindingLevel } from '../../../src/policy/finding.js';

const held = (message: string, level: FindingLevel = 'error', more: Partial<Draft> = {}, dead = false): Held => ({
  draft: { ruleId: 'r', level, message, path: 'a.spec', ...more },
  dead,
});
const dead = (message: string): Held => held(message, 'note', {}, true);
const fix = (text: string): Partial<Draft> => ({ fix: { safety: 'safe', title: 'Change it', edits: [{ ...region, start: 0, end: 1, text }] } });
const region = { path: 'a.spec', line: 1, column: 1, endLine: 1, endColumn: 2 };

describe('mergeTargets', () => {
  it('leaves the findings of one target as they are', () => {
    const all = [held('a'), held('a'), dead('b')];
    expect(mergeTargets([{ name: 'x', held: all }])).toEqual(all.map(({ draft }) => draft));
  });

  it('says nothing of targets where a finding holds under all', () => {
    expect(
      mergeTargets([
        { name: 'x', held: [held('a')] },
        { name: 'y', held: [held('a')] },
      ]),
    ).toEqual([held('a').draft]);
  });

  it('names the targets where it holds under some', () => {
    const runs = ['x', 'y', 'z'].map((name) => ({ name, held: name === 'y' ? [] : [held('a')] }));
    expect(mergeTargets(runs)).toEqual([{ ...held('a').draft, targets: ['x', 'z'] }]);
  });

  it('takes the strictest level and names who gives it', () => {
    const runs = [
      { name: 'x', held: [held('a', 'note')] },
      { name: 'y', held: [held('a', 'error')] },
      { name: 'z', held: [held('a', 'warning')] },
    ];
    expect(mergeTargets(runs)).toEqual([{ ...held('a').draft, level: 'error', levelFrom: ['y'] }]);
  });

  it('does not hold a branch that one target takes against those that do not', () => {
    const runs = [
      { name: 'x', held: [dead('a')] },
      { name: 'y', held: [held('a')] },
    ];
    expect(mergeTargets(runs)).toEqual([{ ...held('a').draft, targets: ['y'] }]);
  });

  it('keeps a note on a branch that no target takes', () => {
    const runs = ['x', 'y'].map((name) => ({ name, held: [dead('a')] }));
    expect(mergeTargets(runs)).toEqual([dead('a').draft]);
  });

  it('keeps findings apart that say different things', () => {
    const runs = [
      { name: 'x', held: [held('a is 1')] },
      { name: 'y', held: [held('a is 2')] },
    ];
    expect(mergeTargets(runs).map(({ message, targets }) => [message, targets])).toEqual([
      ['a is 1', ['x']],
      ['a is 2', ['y']],
    ]);
  });

  it('offers a fix only where all that hold the finding agree on it', () => {
    const under = (x: string, y: string) =>
      mergeTargets([
        { name: 'x', held: [held('a', 'error', fix(x))] },
        { name: 'y', held: [held('a', 'error', fix(y))] },
      ]).map((found) => found.fix?.edits[0]?.text);
    expect([under('1', '1'), under('1', '2')]).toEqual([['1'], [undefined]]);
  });
});
