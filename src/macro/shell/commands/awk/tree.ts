/** Programs of awk(1) (POSIX.1-2017), as far as they are computed. */
export interface AwkRule {
  /** Absent: every line. */
  readonly when?: 'begin' | 'end' | AwkExpression;
  /** Absent: `{ print }`. */
  readonly body?: readonly AwkStatement[];
}

export type AwkStatement =
  | { readonly kind: 'print'; readonly values: readonly AwkExpression[]; readonly formatted: boolean }
  | { readonly kind: 'do'; readonly value: AwkExpression }
  | { readonly kind: 'if'; readonly test: AwkExpression; readonly then: readonly AwkStatement[]; readonly otherwise: readonly AwkStatement[] }
  | {
      readonly kind: 'loop';
      readonly start: readonly AwkStatement[];
      readonly test?: AwkExpression;
      readonly step: readonly AwkStatement[];
      readonly body: readonly AwkStatement[];
    }
  | { readonly kind: 'next' | 'exit' };

export type AwkPlace =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'element'; readonly name: string; readonly index: AwkExpression }
  | { readonly kind: 'field'; readonly index: AwkExpression };

export type AwkExpression =
  | AwkPlace
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'regex'; readonly text: string }
  | { readonly kind: 'assign'; readonly place: AwkPlace; readonly sign: string; readonly value: AwkExpression }
  | { readonly kind: 'step'; readonly place: AwkPlace; readonly by: number; readonly before: boolean }
  | { readonly kind: 'unary'; readonly sign: string; readonly of: AwkExpression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: AwkExpression; readonly right: AwkExpression }
  | { readonly kind: 'choice'; readonly test: AwkExpression; readonly yes: AwkExpression; readonly no: AwkExpression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly AwkExpression[] };
