import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { all } from '../../rules/index.generated.js';
import { targetsOf } from '../../src/policy/index.js';

interface Wanted {
  readonly id: string;
  readonly targets: readonly string[];
  /** Why there is no such rule, or why it does not read all of its targets. */
  readonly missing?: string;
}

const wanted: readonly Wanted[] = JSON.parse(readFileSync('docs/data/rules.json', 'utf8'));
const rules = new Map((await all()).map((rule) => [rule.meta.id, rule]));

const lacking = ({ id, targets }: Wanted): readonly string[] => {
  const { plannedTargets, ...rule } = rules.get(id) ?? { check: {} };
  const has: readonly string[] = 'meta' in rule ? targetsOf(rule) : [];
  return targets.filter((target) => !has.includes(target));
};

describe('the list of wanted rules', () => {
  it('holds no rule, and no target of one, that is missing without a reason', () => {
    expect(wanted.filter((each) => each.missing === undefined && lacking(each).length > 0).map(({ id }) => id)).toEqual([]);
  });

  it('gives no reason for what is there', () => {
    expect(wanted.filter((each) => each.missing !== undefined && lacking(each).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('says of each target that is missing why', () => {
    const silent = wanted.flatMap((each) =>
      lacking(each)
        .filter((target) => !each.missing?.includes(`${target}: `))
        .map((target) => `${each.id} ${target}`),
    );
    expect(silent).toEqual([]);
  });

  it('names every target of every rule', () => {
    const listed = new Map(wanted.map(({ id, targets }) => [id, targets]));
    expect(
      [...rules].flatMap(([id, rule]) =>
        targetsOf(rule)
          .filter((target) => !listed.get(id)?.includes(target))
          .map((target) => `${id} ${target}`),
      ),
    ).toEqual([]);
  });

  it('names every rule that there is', () => {
    const ids = new Set(wanted.map(({ id }) => id));
    expect([...rules.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('a rule that leaves a fault to better ones', () => {
  it('names rules that there are', () => {
    expect([...rules.values()].flatMap(({ yieldsTo = [] }) => yieldsTo).filter((id) => !rules.has(id))).toEqual([]);
  });
});
