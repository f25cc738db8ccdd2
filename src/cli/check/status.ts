import type { CheckResult } from '../../engine/result.js';
import type { FindingLevel } from '../../policy/finding.js';
import { exitStatus } from '../exit-status.js';

export interface Threshold {
  readonly failOn: FindingLevel;
  readonly maxWarnings?: number | undefined;
}

const weight: Record<FindingLevel, number> = { note: 1, warning: 2, error: 3 };

/** The status of a run. Something that was not checked weighs more than findings: a check that could not be done is never clean. */
export function statusOf({ inputs, findings, failures }: CheckResult, { failOn, maxWarnings }: Threshold): number {
  if (failures.length > 0 || inputs.some(({ status }) => status === 'unreadable')) return exitStatus.unreadable;
  const open = findings.filter(({ suppressed }) => !suppressed);
  const warnings = open.filter(({ level }) => level === 'warning').length;
  const failed = open.some(({ level }) => weight[level] >= weight[failOn]) || (maxWarnings !== undefined && warnings > maxWarnings);
  return failed ? exitStatus.findings : exitStatus.clean;
}
