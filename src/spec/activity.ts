import type { Activity, Spec } from './model.js';
import type { Branch } from './syntax/tree.js';

/**
 * What a line met that stands inside all of these branches (innermost last): `dead` where one of them was not taken, `unknown` where
 * one depends on a condition that is not known, else `taken`, also outside any branch.
 */
export function activityOf(spec: Spec, branches: readonly Branch[]): Activity {
  let result: Activity = 'taken';
  for (const branch of branches) {
    const own = spec.activity(branch);
    if (own === 'dead') return 'dead';
    if (own === 'unknown') result = 'unknown';
  }
  return result;
}
