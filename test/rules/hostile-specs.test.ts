import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/spec.generated.js';
import { optionsOf } from '../../src/policy/profile.js';
import { specFor } from './given.js';
import { hostileSpecs } from './hostile-specs.js';

describe.each(Object.entries(hostileSpecs))('%s', (_, make) => {
  it('come to an end under every rule, with no fewer findings in more text', () => {
    expect(findings(make(4000))).toBeGreaterThanOrEqual(findings(make(500)));
  });
});

function findings(text: string): number {
  const spec = specFor(text);
  let found = 0;
  for (const rule of rules) rule.check.spec?.(spec, { options: optionsOf(rule, []), profiles: ['generic'], report: () => found++ });
  return found;
}
