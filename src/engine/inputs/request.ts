import { factsRequest } from '../../policy/facts-request.js';
import type { AnyRule } from '../../policy/rule.js';
import type { FactsRequest } from '../../rpm/facts.js';

/** What these rules, taken together, want to know of a package; the payload is read only where one of them needs it. */
export function requestFor(rules: readonly AnyRule[]): FactsRequest {
  return factsRequest(rules.filter(({ check }) => check.rpm || check.srpm || check.rpmset).flatMap(({ meta }) => meta.needs ?? []));
}
