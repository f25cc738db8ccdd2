import type { AnyRule } from '../policy/rule.js';
import type { FactsRequest } from '../rpm/facts.js';

/** What these rules, taken together, want to know of a package; the payload is read only where one of them needs it. */
export function requestFor(rules: readonly AnyRule[]): FactsRequest {
  const needs = new Set(rules.filter(({ check }) => check.rpm || check.srpm || check.rpmset).flatMap(({ meta }) => meta.needs ?? []));
  const text = [...needs]
    .filter((need) => need.startsWith('text:'))
    .map((need) => need.slice('text:'.length))
    .sort();
  const elf = needs.has('elf');
  const firstLine = needs.has('first-line');
  return { payload: elf || firstLine || text.length > 0, elf, firstLine, text };
}
