import type { Origin } from '../macro/traced.js';
import type { PackageDependencyKind } from '../rpm/facts.js';
import type { Location } from '../text/source-text.js';

export const levels = ['off', 'note', 'warning', 'error'] as const;
/** How much a finding weighs; `off` switches a rule off. */
export type Level = (typeof levels)[number];
export type FindingLevel = Exclude<Level, 'off'>;

/** One change of a source text. Edits of one fix never overlap. */
export interface Edit {
  readonly location: Location;
  readonly text: string;
}

/** `safe`: the meaning stays and nothing is lost. `unsafe`: needs a look. */
export interface Fix {
  readonly safety: 'safe' | 'unsafe';
  /** In the imperative: "Delete the line". */
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly message: string;
  readonly location: Location;
}

/**
 * What of a spec a finding in a package comes from, so that it can be shown there. A scriptlet by its type (`post`, `triggerin` …) and the line
 * of its body that is meant, counted from 1; a tag by its name; a dependency by its kind and name. Where a log names it: a
 * section (`%build`) and the command of it that is meant, a line of the spec, the package that a tag is `of` (by name or NEVRA), the file name
 * of a Source or Patch, a text that one line of the spec (of a section) has.
 */
export type Cause =
  | { readonly scriptlet: string; readonly line?: number }
  | { readonly tag: string; readonly of?: string }
  | { readonly source: string }
  | { readonly text: string; readonly section?: string }
  | { readonly section: string; readonly command?: string }
  | { readonly specLine: number }
  | { readonly dependency: PackageDependencyKind; readonly name: string };

/** What a rule says: what is wrong, where, and what to do about it. */
export interface Report {
  /** One or two sentences; the first is the title. Says what to do. */
  readonly message: string;
  /** A stretch of a spec (a location, or the origin of expanded text); absent for a finding in a package. */
  readonly at?: Location | Origin;
  /** Path inside the package. */
  readonly file?: string;
  /** NEVRA of the package of the set that is meant; only for rules over a set. */
  readonly package?: string;
  /** Where in the spec a finding in a package comes from, where that is not the entry of %files that brought `file`. */
  readonly cause?: Cause;
  /** Only where this sub-case weighs differently from the rule's own level. */
  readonly level?: FindingLevel;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Which of the rpmlint ids that the rule answers this one is, where each of them is another sub-case: filters of rpmlint's speak of ids. */
  readonly rpmlint?: string;
}
