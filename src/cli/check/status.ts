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
  const failsFrom = weakestFailing({ findings }, { failOn, maxWarnings });
  // filters of rpmlint's take out of what was kept: where nothing is left of it, nobody knows whether what was cut off would have stayed
  const hidden = [...capped.keys()].some((path) => {
    const kept = findings.filter((finding) => finding.path === path);
    return kept.some(({ suppressed }) => suppressed?.kind === 'external') && kept.every(({ suppressed }) => suppressed);
  });
  const failed = hidden || open.some(({ level }) => weight[level] >= weight[failsFrom]);
  return failed ? exitStatus.findings : exitStatus.clean;
}

/** The weakest level whose findings make a run fail: `--fail-on`, or `warning` where there are more of them than `--max-warnings` allows. */
export function weakestFailing({ findings }: Pick<CheckResult, 'findings'>, { failOn, maxWarnings = Number.POSITIVE_INFINITY }: Threshold): FindingLevel {
  const warnings = findings.filter(({ level, suppressed }) => level === 'warning' && !suppressed).length;
  return failOn === 'error' && warnings > maxWarnings ? 'warning' : failOn;
}
