import type { FindingLevel } from '../policy/finding.js';
import type { Draft } from './findings.js';

const weight: Record<FindingLevel, number> = { error: 2, warning: 1, note: 0 };

/** Keeps at most `limit` findings, the weightiest and of those the first ones, in their order; says how many were cut. */
export function capped(drafts: readonly Draft[], limit: number): { kept: readonly Draft[]; cut: number } {
  if (drafts.length <= limit) return { kept: drafts, cut: 0 };
  const chosen = drafts
    .map((found, i) => ({ found, i }))
    .sort((a, b) => weight[b.found.level] - weight[a.found.level] || a.i - b.i)
    .slice(0, limit)
    .sort((a, b) => a.i - b.i);
  return { kept: chosen.map(({ found }) => found), cut: drafts.length - limit };
}
