import type { SpecCheck } from '../check-spec.js';
import { fitOf } from './origin-of-set.js';

/**
 * Which of the specs of a run gave a source package: the one that fits, and the one that fits exactly where several do. None where two different
 * texts are left: nothing would say which of them it was.
 */
export function specOf<T extends { readonly check: SpecCheck }>(given: readonly T[], source: string): T | undefined {
  const fits = given.map(({ check }) => check.specs.map((spec) => fitOf(spec, source)));
  for (const wanted of ['equal', 'possible'] as const) {
    const [first, ...others] = given.filter((_, i) => fits[i]?.includes(wanted));
    if (first) return others.every(({ check }) => check.source.text === first.check.source.text) ? first : undefined;
  }
  return undefined;
}
