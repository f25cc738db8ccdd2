import { describe, expect, it } from '@jest/globals';
import { all } from '../../rules/index.generated.js';
import { profiles } from '../../rules/profiles/index.generated.js';
import { testRule } from '../../src/policy/rule-tester/index.js';

const rules = await all();

describe('the examples of every rule', () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (_, rule) => {
    expect(testRule(rule, profiles)).toEqual([]);
  });
});
