import type { Finding } from '../../engine/result.js';
import type { FindingLevel } from '../../policy/finding.js';

const bySeverity: readonly FindingLevel[] = ['error', 'warning', 'note'];

/** At most `limit` findings, the most severe and of those the first ones, in their order. */
export function mostSevere(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const chosen = new Set(bySeverity.flatMap((level) => findings.filter((finding) => finding.level === level)).slice(0, limit));
  return findings.filter((finding) => chosen.has(finding));
}
