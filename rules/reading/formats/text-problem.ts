import type { FindingLevel } from '../../../src/policy/index.js';

/** What is wrong in a text file that has a format of its own. */
export interface TextProblem {
  /** Counted from 1; absent where it is about the file as a whole. */
  readonly line?: number;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string;
  /** Where it weighs differently from the rule's own level. */
  readonly level?: FindingLevel;
  /** The id of rpmlint's that says the same, where the rule answers several. */
  readonly rpmlint?: string;
}

/** A problem of one line. */
export interface FormatProblem extends TextProblem {
  readonly line: number;
}
