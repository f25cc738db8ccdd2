import type { CheckResult } from '../../engine/result.js';
import type { FindingLevel } from '../../policy/finding.js';
import { exitStatus } from '../exit-status.js';

export interface Threshold {
  readonly failOn: FindingLevel;
  readonly maxWarnings?: number | undefined;
}

const weight: Record<FindingLevel, number> = { note: 1, warning: 2, error: 3 };

/** The status of a run. Something that was not checked weighs more than findings: a check that could not be done is never clean. */
export function statusOf({ inputs, findings, failures, capped }: CheckResult, { failOn, maxWarnings }: Threshold): number {
  if (failures.length > 0 || inputs.some(({ status }) => status === 'unreadable')) return exitStatus.unreadable;
  const open = findings.filter(({ suppressed }) => !suppressed);
  const warnings = open.filter(({ level }) => level === 'warning').length;
  // filters of rpmlint's take out of what was kept: where nothing is left of it, nobody knows whether what was cut off would have stayed
  const hidden = [...capped.keys()].some((path) => {
    const kept = findings.filter((finding) => finding.path === path);
    return kept.some(({ suppressed }) => suppressed?.kind === 'external') && kept.every(({ suppressed }) => suppressed);
  });
  const failed = hidden || open.some(({ level }) => weight[level] >= weight[failOn]) || (maxWarnings !== undefined && warnings > maxWarnings);
  return failed ? exitStatus.findings : exitStatus.clean;
}
