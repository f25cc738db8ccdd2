import type { TextProblem } from './text-problem.js';

/** A problem of one line. */
export interface FormatProblem extends TextProblem {
  readonly line: number;
}
