import type { FindingLevel } from '../../policy/finding.js';
import type { AnyRule } from '../../policy/rule.js';
import type { Draft } from '../findings/draft.js';

/**
 * The findings of a spec and its build, each fault once: where a rule that says it better has a finding at the same place (see `Rule.yieldsTo`), what the other
 * one has to show is told beside it. One that is suppressed, or weighs less, stands for nothing.
 */
export function yielded(drafts: readonly Draft[], rules: readonly AnyRule[]): Draft[] {
  const better = new Map(rules.flatMap(({ meta, yieldsTo }) => (yieldsTo ? [[meta.id, yieldsTo] as const] : [])));
  const kept = [...drafts];
  const isGone = kept.map((found) => {
    const rulesThere = better.get(found.ruleId);
    const at = rulesThere ? kept.findIndex((other) => rulesThere.includes(other.ruleId) && standsFor(other, found)) : -1;
    if (at >= 0) kept[at] = { ...(kept[at] as Draft), related: [...(kept[at]?.related ?? []), ...(found.related ?? [])] };
    return at >= 0;
  });
  return kept.filter((_, i) => !isGone[i]);
}

const weight: Record<FindingLevel, number> = { note: 0, warning: 1, error: 2 };

function standsFor(other: Draft, { path, region, file, level }: Draft): boolean {
  const isSamePlace = region !== undefined && other.path === path && other.region?.line === region.line && other.file === file;
  return isSamePlace && !other.suppressed && weight[other.level] >= weight[level];
}
