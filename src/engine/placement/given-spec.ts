import { specName } from '../../text/paths.js';
import type { SpecCheck } from '../check-spec.js';
import { sourceLabel } from '../inputs/sets.js';
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
  // the log of a build that made no source package knows the name alone
  const named = sourceLabel(source)
    ? []
    : given.filter(({ check }) => check.specs.some(({ packages }) => packages[0]?.name.text === source) || nameOf(check) === source);
  return named.length === 1 ? named[0] : undefined;
}

/** What the spec's file is called, without `.spec`. */
const nameOf = ({ source }: SpecCheck): string => specName(source.path);
