import type { FindingLevel } from '../policy/finding.js';
import type { AnyRule } from '../policy/rule.js';
import type { SourceText } from '../text/source-text.js';
import type { BuildSummary } from './build-summary.js';

/** A stretch of a text file as reports show it: counted from 1, columns in UTF-16 units, end exclusive. */
export interface Region {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Another place that explains a finding: a stretch of a text file, or a package as a whole. */
export type RelatedPlace = (Region | { readonly path: string }) & { readonly message: string };

/** A finding as it leaves the pipeline. */
export interface Finding {
  readonly ruleId: string;
  readonly level: FindingLevel;
  readonly message: string;
  /** The file to open: the spec, or the package where nothing in a spec is to blame. */
  readonly path: string;
  readonly region?: Region;
  /** NEVRA of the package that it is about. */
  readonly package?: string;
  /** Path inside the package. */
  readonly file?: string;
  /** The package's own file, where `path` is the spec that it was built from. */
  readonly packagePath?: string;
  /** The targets under which it holds, where it does not hold under all of its input. */
  readonly targets?: readonly string[];
  /** The targets that give it its level, where others under which it holds give it a weaker one. */
  readonly levelFrom?: readonly string[];
  /** Stable when lines move: rule, path, the line's text, and the count of equal ones before it. */
  readonly fingerprint: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: FindingFix;
  /** `inSource`: by a comment in the spec; `external`: by a file beside it, rpmlint's filters. */
  readonly suppressed?: { readonly kind: 'inSource' | 'external' | 'baseline'; readonly reason?: string };
}

export interface FindingFix {
  readonly safety: 'safe' | 'unsafe';
  readonly title: string;
  /** Offsets are UTF-16 units into the text of `path`. */
  readonly edits: readonly (Region & { readonly start: number; readonly end: number; readonly text: string })[];
}

export type InputKind = 'spec' | 'rpm' | 'srpm' | 'log' | 'config' | 'unknown';

export interface InputResult {
  readonly path: string;
  readonly kind: InputKind;
  readonly status: 'checked' | 'unreadable';
  readonly error?: { readonly message: string; readonly offset?: number; readonly line?: number };
  /** The targets that it was checked under, where they are several; a package has profiles here. */
  readonly targets?: readonly string[];
  /** Files of rpmlint's whose filters and badness held. */
  readonly rpmlintrc?: readonly string[];
  /** What of a spec could not be known under any one of the targets: how many places for each reason. */
  readonly unknown?: Readonly<Record<string, number>>;
}

/** Something about the run that a user should know: of a file that is no input, or what of an input was not looked at. */
export interface Remark {
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

/** Everything a reporter may use; reporters are pure functions of it. */
export interface CheckResult {
  readonly inputs: readonly InputResult[];
  /** Sorted: by input order, then place, then rule. Suppressed ones included. */
  readonly findings: readonly Finding[];
  /** Enabled rules that could not run, with what they need. */
  readonly notRun: readonly { readonly ruleId: string; readonly reason: string }[];
  /** Rules that stopped with an error of their own; the run's result is not clean then. */
  readonly failures: readonly { readonly ruleId: string; readonly path: string; readonly message: string }[];
  /** What of the files beside the inputs (rpmlint's) could not be used, and what of the inputs was not looked at. */
  readonly remarks: readonly Remark[];
  /** The builds whose results the inputs are, in the order in which they were asked for; absent where nothing but files was named. */
  readonly builds?: readonly BuildSummary[];
  /** The rules that were enabled for at least one input, by id. */
  readonly rules: readonly AnyRule[];
  /** Texts that findings point into, by path, for code frames. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** Findings cut off by the cap per input, by path. */
  readonly capped: ReadonlyMap<string, number>;
}
