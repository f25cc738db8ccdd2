import type { Draft } from './draft.js';

/** By file (the input's own first, then in the order given), place, package, inner path, rule and message; plain code unit order, so that no locale has a say. */
export function inOrder(drafts: readonly Draft[], input: string): Draft[] {
  const files = new Map([...new Set([input, ...drafts.map((d) => d.path)])].map((path, i) => [path, i]));
  const keys = (d: Draft): (string | number)[] => [
    files.get(d.path) ?? 0,
    d.location?.start ?? -1,
    d.location?.end ?? -1,
    d.package ?? '',
    d.file ?? '',
    d.ruleId,
    d.message,
  ];
  return drafts
    .map((found) => ({ found, keys: keys(found) }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ found }) => found);
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] as string | number;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Findings that say the same of the same place (a spec read for several packages, say) count once. Expects them in order. */
export function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((found, i) => {
    const before = drafts[i - 1];
    return !before || found.ruleId !== before.ruleId || found.message !== before.message || found.path !== before.path || !samePlace(found, before);
  });
}

function samePlace(a: Draft, b: Draft): boolean {
  return a.location?.start === b.location?.start && a.location?.end === b.location?.end && a.file === b.file && a.package === b.package;
}
