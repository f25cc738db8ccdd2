import type { Range, SourceText } from '../../text/source-text.js';

/**
 * The lossless syntax tree: every line of the raw text is in exactly one leaf, also those in branches that no build takes.
 * Nothing is expanded here; a macro call that makes lines is a `text` leaf.
 */
export interface SyntaxTree {
  readonly source: SourceText;
  readonly nodes: readonly SyntaxNode[];
}

export type SyntaxNode = Leaf | Conditional;

/** `%if` … `%endif` with all its branches. */
export interface Conditional extends Range {
  readonly kind: 'conditional';
  readonly branches: readonly Branch[];
  /** The `%endif` line; absent where it is missing. */
  readonly endif?: Range;
}

export interface Branch extends Range {
  readonly kind: 'branch';
  /** `%if`, `%ifarch`, `%elif`, `%else` …, lower case as rpm wants it. */
  readonly keyword: string;
  /** The rest of the line, trimmed; empty for `%else`. */
  readonly condition: Range;
  /** The branch's own first line. */
  readonly head: Range;
  readonly nodes: readonly SyntaxNode[];
}

export type Leaf = Plain | TagLine | Definition | SectionHeading | Include;

/** A leaf covers whole lines, line feed included (`\`-continued and brace-continued lines are one leaf where rpm joins them). */
interface LeafBase extends Range {
  /** The section the line stands in: `preamble` before the first heading and in `%package`, else `%files`, `%build` … */
  readonly section: string;
  /** The heading that opened the section; absent in the main preamble. */
  readonly heading?: SectionHeading;
}

/** `body`: a line of a section that is not a preamble; `code`: a preamble line that is no tag (a bare macro call). */
export interface Plain extends LeafBase {
  readonly kind: 'blank' | 'comment' | 'body' | 'code';
}

/** A `Name: value` line of a preamble, known to rpm or not. */
export interface TagLine extends LeafBase {
  readonly kind: 'tag';
  /** As written. */
  readonly name: string;
  readonly nameRange: Range;
  /** Text between the parentheses behind the name, as written. */
  readonly qualifier?: string;
  /** Value without surrounding blanks. */
  readonly value: Range;
}

/** A `%define`, `%global` or `%undefine` that starts a line (also inside sections). */
export interface Definition extends LeafBase {
  readonly kind: 'definition';
  readonly keyword: 'define' | 'global' | 'undefine';
  readonly name: string;
  readonly nameRange: Range;
  /** getopt string of a parametric macro, without the parentheses. */
  readonly options?: string;
  readonly body: Range;
}

export interface SectionHeading extends LeafBase {
  readonly kind: 'section';
  /** Lower case with the percent sign: `%files`. */
  readonly name: string;
  /** The rest of the line, trimmed. */
  readonly args: Range;
}

export interface Include extends LeafBase {
  readonly kind: 'include';
  readonly target: Range;
}
