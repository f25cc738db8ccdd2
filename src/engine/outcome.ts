import type { RpmlintFile } from '../config/rpmlint/rc.js';
import type { Draft } from './findings/draft.js';
import type { CheckInput } from './inputs/input.js';
import type { ReadFailure } from './inputs/reader.js';
import type { CheckResult, InputKind, InputResult, Remark } from './result.js';
import type { RuleFailure } from './run-rules.js';

/** What checking one input gave. */
export interface Outcome {
  readonly input: InputResult;
  readonly drafts: readonly Draft[];
  /** Findings that were too many to be kept; none where absent. */
  readonly cut?: number;
  readonly failures: readonly RuleFailure[];
  /** Rules that could not run on this input, with what they need. */
  readonly notRun?: CheckResult['notRun'];
  /** What was not looked at. */
  readonly remarks?: readonly Remark[];
  /** What an rpmlintrc beside the input says, where such a file holds. */
  readonly rpmlint?: RpmlintFile;
}

export function unreadable({ path }: CheckInput, kind: InputKind, error: ReadFailure): Outcome {
  return { input: { path, kind, status: 'unreadable', error }, drafts: [], failures: [] };
}
