import { profiles } from '../../rules/profiles/index.generated.js';
import { macroSet } from '../../src/macro/sets/index.js';
import { macroSetsOf, profileChain } from '../../src/policy/profile.js';
import type { Spec } from '../../src/spec/model.js';
import { evaluate } from '../spec/given.js';

/** A spec as the builders of a profile read it. */
export function specFor(text: string, profile = 'generic'): Spec {
  const names = macroSetsOf(profileChain(profile, profiles));
  return evaluate(text, { macroFiles: names.flatMap((name) => macroSet(name) ?? []) });
}
