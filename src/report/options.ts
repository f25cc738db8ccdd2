import type { CheckResult } from '../engine/result.js';
import type { FindingLevel } from '../policy/finding.js';

/** What a report depends on besides the result. */
export interface ReportOptions {
  /** Whether the text report is coloured; nothing is guessed from the environment. */
  readonly color: boolean;
  /** Errors only, without code frames (text). */
  readonly quiet?: boolean;
  /** Also suppressed findings and every rule that was not run (text). */
  readonly verbose?: boolean;
  /** The status that the run is going to end with. */
  readonly exitCode: number;
  /** The weakest level whose findings give that status; `error` where absent (JUnit: findings below it are skipped tests). */
  readonly failsFrom?: FindingLevel;
  readonly toolVersion: string;
  /** Columns that a line of a code frame may take; 100 where absent. */
  readonly columns?: number;
  /** Suppressed findings as SARIF results with `suppressions`; code hosts that do not read that member show them as open. */
  readonly includeSuppressed?: boolean;
}

/** A report as text that ends with a line feed, or is empty. The same result and options give the same text. */
export type Reporter = (result: CheckResult, options: ReportOptions) => string;
