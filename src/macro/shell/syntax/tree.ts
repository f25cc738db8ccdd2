/** Commands of the shell language (POSIX.1-2017, Shell Command Language, with some of the bash manual), as far as they are computed. */
export interface Program {
  /** What is read before any of it is run: mostly a line. */
  readonly lines: readonly List[];
  /** What makes the next line one that the shell does not parse. */
  readonly unparsable?: string;
}

export type List = readonly AndOr[];

export interface AndOr {
  readonly first: Pipeline;
  readonly rest: readonly { readonly when: 'success' | 'failure'; readonly pipeline: Pipeline }[];
}

export interface Pipeline {
  readonly negated: boolean;
  readonly commands: readonly Command[];
}

export type Command = (Simple | Group | If | For | While | Case | FunctionDefinition | Condition | ArithmeticCommand) & Redirections;

export interface Redirections {
  /** Where what the command prints goes to. */
  readonly out: Target;
  readonly err: Target;
  /** Standard input, where it is given: a text, or nothing (/dev/null). */
  readonly input?: Word;
}

export type Target = 'out' | 'err' | 'nowhere';

export interface Simple {
  readonly kind: 'simple';
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
  /** `name+=value` of bash. */
  readonly append: boolean;
}

/** `( list )`, a shell of its own, or `{ list; }`. */
export interface Group {
  readonly kind: 'group';
  readonly own: boolean;
  readonly list: List;
}

export interface If {
  readonly kind: 'if';
  readonly branches: readonly { readonly condition: List; readonly body: List }[];
  readonly otherwise: List;
}

export interface For {
  readonly kind: 'for';
  readonly name: string;
  /** Absent: `"$@"`. */
  readonly words?: readonly Word[];
  readonly body: List;
}

export interface While {
  readonly kind: 'while';
  /** `until`. */
  readonly negated: boolean;
  readonly condition: List;
  readonly body: List;
}

export interface Case {
  readonly kind: 'case';
  readonly subject: Word;
  readonly items: readonly { readonly patterns: readonly Word[]; readonly body: List }[];
}

export interface FunctionDefinition {
  readonly kind: 'function';
  readonly name: string;
  readonly body: Command;
}

/** `[[ … ]]` of bash. */
export interface Condition {
  readonly kind: 'condition';
  readonly test: Test;
}

export type Test =
  | { readonly kind: 'not'; readonly of: Test }
  | { readonly kind: 'both' | 'either'; readonly left: Test; readonly right: Test }
  | { readonly kind: 'one'; readonly sign: string; readonly word: Word }
  | { readonly kind: 'two'; readonly sign: string; readonly left: Word; readonly right: Word };

/** `(( … ))` of bash. */
export interface ArithmeticCommand {
  readonly kind: 'arithmetic';
  readonly word: Word;
}

export type Word = readonly Part[];

/** Unquoted text may have pattern characters; unquoted values are split into fields. */
export type Part =
  | { readonly kind: 'text'; readonly quoted: boolean; readonly text: string }
  | { readonly kind: 'parameter'; readonly quoted: boolean; readonly name: string; readonly operation?: Operation }
  | { readonly kind: 'command'; readonly quoted: boolean; readonly list: List }
  | { readonly kind: 'arithmetic'; readonly quoted: boolean; readonly word: Word };

/** What stands in `${name…}` behind the name. */
export type Operation =
  | { readonly kind: 'length' }
  /** `:-`, `-`; `alternative`: `:+`, `+`; `assigns`: `:=`, `=`. `orEmpty`: the colon is there. */
  | { readonly kind: 'default'; readonly how: 'default' | 'alternative' | 'assigned'; readonly orEmpty: boolean; readonly word: Word }
  | { readonly kind: 'trim'; readonly side: 'start' | 'end'; readonly longest: boolean; readonly pattern: Word }
  | { readonly kind: 'substring'; readonly offset: Word; readonly length?: Word }
  | { readonly kind: 'replace'; readonly where: 'first' | 'all' | 'start' | 'end'; readonly pattern: Word; readonly by: Word }
  | { readonly kind: 'case'; readonly upper: boolean; readonly all: boolean }
  /** A form that only bash has, in a shell that does not: an error where it is expanded. */
  | { readonly kind: 'bad'; readonly form: string };
