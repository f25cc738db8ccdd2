import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { all } from '../../rules/index.generated.js';

interface Wanted {
  readonly id: string;
  readonly targets: readonly string[];
  /** Why there is no such rule, or why it does not read all of its targets. */
  readonly missing?: string;
}

const wanted: readonly Wanted[] = JSON.parse(readFileSync('docs/data/rules.json', 'utf8'));
const rules = new Map((await all()).map((rule) => [rule.meta.id, rule]));
/** Targets whose rules are meant to be complete. */
const complete = ['spec', 'srpm', 'distgit'];

const lacking = ({ id, targets }: Wanted): readonly string[] => {
  const rule = rules.get(id);
  // a rule over the comments of a spec reads it
  const has = Object.keys(rule?.check ?? {}).map((target) => (target === 'suppressions' ? 'spec' : target));
  if (rule?.readsOwnSpec) has.push('srpm');
  return targets.filter((target) => complete.includes(target) && !has.includes(target));
};

describe('the list of wanted rules', () => {
  it('holds no rule on a spec, source package or its directory that is missing without a reason', () => {
    expect(wanted.filter((each) => each.missing === undefined && lacking(each).length > 0).map(({ id }) => id)).toEqual([]);
  });

  it('gives no reason for what is there', () => {
    expect(wanted.filter((each) => each.missing !== undefined && lacking(each).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('names every rule that there is', () => {
    const ids = new Set(wanted.map(({ id }) => id));
    expect([...rules.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });
});
