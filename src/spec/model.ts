import type { Traced, UnknownReason } from '../macro/traced.js';
import type { MacroDefinition, MacroHost, MacroMessage } from '../macro/types.js';
import type { Location, SourceText } from '../text/source-text.js';
import type { Branch, SyntaxTree } from './syntax/tree.js';

/**
 * A spec as rpm would see it under one target, with the origin of every character. Everything in it is best effort where `ok` is
 * false. A value that is not `known` stands for something that could not be known without running code.
 */
export interface Spec {
  readonly path: string;
  readonly source: SourceText;
  readonly syntax: SyntaxTree;
  /** False where rpm itself would refuse the spec. */
  readonly ok: boolean;
  /** Every tag that was evaluated, in order, all packages; also those that rpm would refuse. */
  readonly tags: readonly Tag[];
  /** The main package first, then the subpackages in spec order. */
  readonly packages: readonly SpecPackage[];
  readonly buildRequires: readonly Dependency[];
  readonly buildConflicts: readonly Dependency[];
  readonly sources: readonly SourceEntry[];
  readonly patches: readonly SourceEntry[];
  readonly excludeArch: readonly string[];
  readonly exclusiveArch: readonly string[];
  readonly excludeOs: readonly string[];
  readonly exclusiveOs: readonly string[];
  readonly buildArch: readonly string[];
  readonly sections: readonly Section[];
  /** The rpm that it was read for, `4.20`; absent: the newest. */
  readonly rpm?: string;
  /** What `BuildSystem` names (rpm 4.20 and later). */
  readonly buildSystem?: BuildSystem;
  readonly changelog: readonly ChangelogEntry[];
  /** Every line after expansion, in order: what `rpmspec -P` prints. */
  readonly expanded: Traced;
  /** Definitions that the spec itself executed, in order. */
  readonly definitions: readonly MacroDefinition[];
  /** Macros at the end of the evaluation. */
  isDefined(name: string): boolean;
  /** What a branch of a conditional met: read, skipped, or both branches read because its condition is unknown. */
  activity(branch: Branch): Activity;
  readonly unknown: readonly UnknownPart[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildSystem {
  readonly name: Traced;
  /** Sections that it fills because the spec has no body of its own for them: lower case with the percent sign. */
  readonly sections: readonly string[];
}

export type Activity = 'taken' | 'dead' | 'unknown';

export interface Tag {
  /** rpm's own spelling where rpm knows the tag (`BuildRequires`), else as written. */
  readonly name: string;
  /** Text in parentheses behind the name: a locale or dependency qualifiers. */
  readonly qualifier?: string;
  readonly value: Traced;
  /** The whole line after expansion. */
  readonly line: Traced;
  /** Index into `Spec.packages`. */
  readonly package: number;
  /** True inside a branch whose condition is unknown. */
  readonly uncertain: boolean;
}

export interface SpecPackage {
  /** Full name (`foo-libs`). */
  readonly name: Traced;
  /** Inherited from the main package where a subpackage does not set it. */
  readonly epoch?: Traced;
  readonly version?: Traced;
  readonly release?: Traced;
  readonly arch?: string;
  readonly summary?: Traced;
  readonly license?: Traced;
  readonly url?: Traced;
  readonly group?: Traced;
  readonly description?: Traced;
  /** The `%package` line; absent for the main package. */
  readonly heading?: Traced;
  /** True where a condition that is not known decides whether the package exists. */
  readonly uncertain: boolean;
  /** The tags set in this package's own preamble blocks. */
  readonly tags: readonly Tag[];
  readonly dependencies: Readonly<Record<DependencyKind, readonly Dependency[]>>;
  readonly scriptlets: readonly Scriptlet[];
  readonly triggers: readonly Trigger[];
  /** Absent: no %files section, so no package is built. */
  readonly files?: readonly FilesEntry[];
  /** Arguments of `%files -f`. */
  readonly fileLists: readonly Traced[];
}

export const dependencyKinds = [
  'requires',
  'provides',
  'obsoletes',
  'conflicts',
  'recommends',
  'suggests',
  'supplements',
  'enhances',
  'orderWithRequires',
] as const;
export type DependencyKind = (typeof dependencyKinds)[number];

/** One element of a dependency list. A rich dependency is one element with `name` normalised to single blanks. */
export interface Dependency {
  readonly name: string;
  readonly op?: '<' | '<=' | '=' | '>=' | '>';
  readonly evr?: string;
  readonly qualifiers: readonly string[];
  /** The element's own text, for known-ness and origin. */
  readonly text: Traced;
  /** The version's own text; absent where there is none. */
  readonly evrText?: Traced;
  /** Simple operands of a rich dependency, in order; the dependency itself for a simple one. */
  readonly operands: readonly DependencyOperand[];
  /** The tag it was written in: `Requires`, `BuildRequires` … */
  readonly tag: Tag;
}

export interface DependencyOperand {
  readonly name: string;
  readonly op?: NonNullable<Dependency['op']>;
  readonly evr?: string;
  readonly nameText: Traced;
  readonly evrText?: Traced;
}

export interface SourceEntry {
  readonly number: number;
  readonly value: Traced;
  readonly tag?: Tag;
}

export interface Scriptlet {
  /** `pre`, `postun`, `verifyscript` … */
  readonly type: string;
  /** `/bin/sh` where `-p` does not say otherwise. */
  readonly interpreter: string;
  readonly body: Traced;
  readonly heading: Traced;
  /** True inside a branch whose condition is unknown. */
  readonly uncertain: boolean;
}

export interface Trigger extends Scriptlet {
  readonly conditions: Traced;
}

export interface FilesEntry {
  /** Path or glob, unquoted, directives removed; one entry per path. */
  readonly path: string;
  readonly pathText: Traced;
  /** With their arguments: `%config(noreplace)`, `%dir`, `%doc`. */
  readonly directives: readonly string[];
  readonly attr?: { readonly mode: string; readonly user: string; readonly group: string };
  /** The whole line. */
  readonly line: Traced;
  readonly uncertain: boolean;
}

/** A section other than the main preamble, as rpm reads it (expanded). */
export interface Section {
  /** Lower case with the percent sign. */
  readonly name: string;
  readonly args: Traced;
  readonly heading: Traced;
  readonly body: Traced;
  /** The `%end` line that closes it, which belongs to no section. */
  readonly end?: Traced;
  /** Lines in the spec: of the heading, and of the section's last line. */
  readonly startLine: number;
  readonly endLine: number;
  readonly uncertain: boolean;
}

export interface ChangelogEntry {
  /** Seconds since 1970, noon UTC where the entry gives no time (rpm's own rule). */
  readonly time: number;
  /** The rest of the heading: name, address and version. */
  readonly author: string;
  readonly text: string;
  readonly heading: Traced;
}

export interface UnknownPart {
  readonly reason: UnknownReason;
  /** The raw call or condition. */
  readonly text: string;
  readonly location?: Location;
}

/** What rpm itself would refuse or warn about, and where a limit of ours ended the reading. */
export interface Diagnostic extends Omit<MacroMessage, 'place'> {
  readonly location?: Location;
  /** Set where it rests on something unknown, a macro that only a distribution defines, say: with that known, rpm may be content. */
  readonly doubtful?: true;
}

/** Everything an evaluation depends on besides the text. */
export interface SpecTarget {
  /** rpm architecture name, `x86_64`. */
  readonly arch: string;
  /** `NAME BODY` as `--define`. */
  readonly defines: readonly string[];
  readonly undefines: readonly string[];
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Macro files in load order, already read. */
  readonly macroFiles: readonly { readonly path: string; readonly text: string }[];
  /** The rpm that reads the spec, `4.20`; absent: the newest. */
  readonly rpm?: string;
  /** What /bin/sh is where the spec is read; absent: bash. */
  readonly shell?: MacroHost['shell'];
}
