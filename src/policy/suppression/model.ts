import type { Location, Range } from '../../text/source-text.js';

/** A comment in a spec that takes findings of some rules out of the report (docs/suppressing.md). */
export interface Suppression {
  /** What it is for: the statement below it, the command that it ends, everything up to `ignore-end`, or the file. */
  readonly scope: 'statement' | 'command' | 'range' | 'file';
  /** The rules that it names, each with its place. */
  readonly rules: readonly NamedRule[];
  /** What stands behind `--`. */
  readonly reason?: string;
  /** The comment, from its sign to the end of the line. */
  readonly location: Location;
  /** It has the line to itself. */
  readonly alone: boolean;
}

export interface NamedRule {
  readonly id: string;
  readonly location: Location;
  /** Findings that begin here are meant; a file's suppression means those without a place and those in other files too. */
  readonly covers: Range;
}

/** What is wrong with a suppression. */
export interface SuppressionFault {
  /** What to do about it, in one sentence. */
  readonly message: string;
  readonly location: Location;
}

export interface Suppressions {
  readonly all: readonly Suppression[];
  readonly faults: readonly SuppressionFault[];
}

/** The suppressions of a spec and what they did in this run: the subject of `check.suppressions`. */
export interface SuppressionUses {
  readonly faults: readonly SuppressionFault[];
  readonly uses: readonly SuppressionUse[];
}

export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly rules: readonly (NamedRule & {
    /**
     * `unused`: the rule ran over everything that it could find something in, and found nothing here; `unjudged`: it did not;
     * `unknown`: there is no such rule.
     */
    readonly state: 'used' | 'unused' | 'unjudged' | 'unknown';
    /** The rule that may be meant by an unknown id. */
    readonly meant?: string;
  })[];
}
