import type { Place, Traced, UnknownReason } from './traced.js';

/** What rpm would print about an expansion, and where. */
export interface MacroMessage {
  readonly level: 'error' | 'warning';
  /** rpm's meaning, in rpm's words where they are a fact that users search for. */
  readonly message: string;
  readonly place?: Place;
  /** A limit of ours was reached, which rpm does not have. */
  readonly limit?: true;
}

export interface Expansion {
  /** As far as it got; complete where there is no error. */
  readonly value: Traced;
  readonly messages: readonly MacroMessage[];
  /** rpm would fail here. */
  readonly failed: boolean;
  /** What `%{echo:}` printed, a line each. */
  readonly echoed?: readonly Traced[];
}

/** A definition that was executed, for rules that look at them. */
export interface MacroDefinition {
  readonly name: string;
  /** getopt string of a parametric macro; absent for a simple one. */
  readonly options?: string;
  readonly body: Traced;
  /** The macro's name in the line that defines it. */
  readonly place?: Place;
  readonly keyword: 'define' | 'global' | 'undefine' | 'tag' | 'file' | 'option';
}

/** What the engine may ask of the outside. All of it is optional: what is not given is unknown. */
export interface MacroHost {
  /** The text of a file for `%{load:}`; undefined where it may not be read. */
  readonly readFile?: (path: string) => string | undefined;
  /** 1 or 0 for `%{exists:}`; undefined where it may not be asked. */
  readonly exists?: (path: string) => boolean | undefined;
  /** `%{getenv:}`; undefined where the environment is not given. */
  readonly environment?: Readonly<Record<string, string>>;
  /** `%{getconfdir}`, rpm's own directory (`/usr/lib/rpm`). */
  readonly configDirectory?: string;
  /** `%{getncpus}`; `proc` and `thread` are as many. */
  readonly processors?: number;
  /** `%{rpmversion}`. */
  readonly rpmVersion?: string;
  /** What date(1) in a `%(...)` takes for the time, in seconds since 1970, shown in UTC; its output is unknown where this is not given. */
  readonly clock?: number;
  /** What sh is in a `%(...)`: bash, as where rpm is at home, or dash, which has nothing beyond POSIX that matters here. Absent: bash. */
  readonly shell?: 'bash' | 'dash';
}

export interface MacroLimits {
  /** Nested expansions (rpm's own is 64). */
  readonly depth: number;
  /** UTF-16 units of expanded text, all expansions of one engine together. */
  readonly text: number;
  /** Expansion steps of one engine. */
  readonly steps: number;
}

export interface Condition {
  /** Absent where the condition depends on something unknown, and where rpm would refuse it (then a message says why). */
  readonly value: boolean | undefined;
  readonly messages: readonly MacroMessage[];
  readonly unknown?: UnknownReason;
  /** What rpm itself makes of the line when only undefined macros are unknown in it: their calls are literal text to it. */
  readonly literally?: boolean;
}

/** A call of a macro that the program provides. */
export interface ProvidedCall {
  /** The arguments, split at white space; a quote is a character like any other. */
  readonly words: readonly Traced[];
  /** Expands in the context of the call. */
  expand(text: Traced): Traced;
  /** Defines a macro whose body is expanded at use. */
  define(name: string, body: Traced): void;
  /** Says what is wrong with the call. An error ends the expansion. */
  complain(level: MacroMessage['level'], message: string): void;
}

/** What a call stands for, not expanded again; undefined where that can't be known. */
export type ProvidedMacro = (call: ProvidedCall) => Traced | undefined;

/**
 * The macro context of one evaluation. Stateful: definitions made while expanding stay, as in rpm.
 * Every expansion returns a value; nothing throws on bad input.
 */
export interface Macros {
  expand(text: Traced): Expansion;
  /** `%if` and friends: the line's rest is expanded, then parsed. `undefined` where the condition depends on something unknown. */
  condition(text: Traced): Condition;
  /** Defines `name` with a body that is expanded at use, as `--define`. */
  define(name: string, body: string | Traced, how?: { readonly keyword?: MacroDefinition['keyword']; readonly options?: string; readonly place?: Place }): void;
  /** Defines a macro that is code, as rpm's own `%setup` is while `%prep` is read. A spec may define it anew. */
  provide(name: string, macro: ProvidedMacro): void;
  /** Reads `NAME[(options)] BODY` as `--define` and a line of a macro file do; a leading `%` is dropped. */
  defineText(text: string): readonly MacroMessage[];
  /** Takes the newest definition of `name` away, so that an older one is seen again. */
  undefine(name: string): void;
  isDefined(name: string): boolean;
  lookup(name: string): MacroDefinition | undefined;
  /** Loads a macro file (`%name body` lines). */
  load(text: string, path?: string): readonly MacroMessage[];
  /** Every definition executed by the text so far, in order (macro files and options left out). */
  readonly history: readonly MacroDefinition[];
  /**
   * A context of its own that starts with the definitions of this one: cheap, and neither sees what the other defines later. Its host
   * and limits are those of this one, with what `options` says over them; the limits count afresh, unless both are to share what is left.
   */
  fork(options?: { readonly host?: MacroHost; readonly limits?: Partial<MacroLimits> | 'shared' }): Macros;
}
