import type { Draft } from './findings.js';
import type { CheckInput } from './input.js';
import type { ReadFailure } from './reader.js';
import type { InputKind, InputResult } from './result.js';
import type { RuleFailure } from './run-rules.js';

/** What checking one input gave. */
export interface Outcome {
  readonly input: InputResult;
  readonly drafts: readonly Draft[];
  readonly failures: readonly RuleFailure[];
}

export function unreadable({ path }: CheckInput, kind: InputKind, error: ReadFailure): Outcome {
  return { input: { path, kind, status: 'unreadable', error }, drafts: [], failures: [] };
}
