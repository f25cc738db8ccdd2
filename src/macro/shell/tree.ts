/** Commands of the shell language (POSIX.1-2017, Shell Command Language), as far as they are computed. */
export type List = readonly AndOr[];

export interface AndOr {
  readonly first: Pipeline;
  readonly rest: readonly { readonly when: 'success' | 'failure'; readonly pipeline: Pipeline }[];
}

export interface Pipeline {
  readonly negated: boolean;
  readonly commands: readonly Command[];
}

export type Command = (Simple | Group | If | For | Case) & Redirections;

export interface Redirections {
  /** Standard output goes to /dev/null. */
  readonly mute: boolean;
  /** Standard input is /dev/null. */
  readonly noInput: boolean;
}

export interface Simple {
  readonly kind: 'simple';
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
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
  readonly words: readonly Word[];
  readonly body: List;
}

export interface Case {
  readonly kind: 'case';
  readonly subject: Word;
  readonly items: readonly { readonly patterns: readonly Word[]; readonly body: List }[];
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
  /** `:-`, `-`; `alternative`: `:+`, `+`. `orEmpty`: the colon is there. */
  | { readonly kind: 'default'; readonly alternative: boolean; readonly orEmpty: boolean; readonly word: Word }
  | { readonly kind: 'trim'; readonly side: 'start' | 'end'; readonly longest: boolean; readonly pattern: Word }
  | { readonly kind: 'substring'; readonly offset: number; readonly length?: number }
  | { readonly kind: 'replace'; readonly all: boolean; readonly pattern: Word; readonly by: Word }
  | { readonly kind: 'case'; readonly upper: boolean; readonly all: boolean };
