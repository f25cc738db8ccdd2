import type { CheckResult, Finding } from '../engine/result.js';
import type { FindingLevel } from '../policy/finding.js';

/** What a run found, in numbers. Suppressed findings count as suppressed only. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  /** Findings that `--fix` repairs. */
  readonly fixable: number;
  /** Findings that only `--fix-unsafe` repairs. */
  readonly unsafeFixable: number;
  readonly suppressed: number;
  readonly checked: number;
  readonly unreadable: number;
  /** Findings that the cap per input cut off. */
  readonly capped: number;
}

export function countsOf({ inputs, findings, capped }: CheckResult): Counts {
  const open = findings.filter(isOpen);
  const ofLevel = (level: FindingLevel): number => open.filter((finding) => finding.level === level).length;
  const checked = inputs.filter(({ status }) => status === 'checked').length;
  return {
    error: ofLevel('error'),
    warning: ofLevel('warning'),
    note: ofLevel('note'),
    fixable: open.filter(({ fix }) => fix?.safety === 'safe').length,
    unsafeFixable: open.filter(({ fix }) => fix?.safety === 'unsafe').length,
    suppressed: findings.length - open.length,
    checked,
    unreadable: inputs.length - checked,
    capped: [...capped.values()].reduce((sum, count) => sum + count, 0),
  };
}

export function isOpen(finding: Finding): boolean {
  return finding.suppressed === undefined;
}
