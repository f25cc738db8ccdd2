import type { Frame, Piece, Place, Traced, UnknownReason } from './traced.js';
import type { MacroDefinition, MacroHost, MacroLimits, MacroMessage } from './types.js';

/** All state of one macro context. The parts of the engine are functions over it. */
export interface Engine {
  table: MacroTable;
  readonly host: MacroHost;
  readonly budget: Budget;
  /** Parametric macros being expanded, outermost first; its length is rpm's scoping level. */
  readonly scopes: Scope[];
  readonly history: MacroDefinition[];
  messages: MacroMessage[];
  echoed: Traced[];
  /** Set by the first error; everything under way then stops. */
  failed: boolean;
  /** Expansions that are inside each other just now. */
  depth: number;
  /** Expression operands that are inside each other just now. */
  nesting: number;
  /** Expands `text` at the end of `out`; literal text without a frame of its own gets `frame`. */
  expandInto(out: Output, text: Traced, frame?: Frame): void;
}

/** One parametric macro being expanded: what its automatic macros stand for. */
export interface Scope {
  readonly name: string;
  /** getopt string. */
  readonly options: string;
  /** All arguments as given, options included. */
  readonly given: readonly Traced[];
  /** What is left when the options are taken out. */
  readonly words: readonly Traced[];
  /** `-f` and `-f*`. */
  readonly flags: ReadonlyMap<string, Traced>;
  /** Why the words from `sure` on (counted from 0) can't be told apart; absent where all are sure. */
  readonly unsure?: UnknownReason;
  readonly sure: number;
  /** Names that got a definition of this level. */
  readonly locals: Set<string>;
}

/** A macro call as it stands in the text being expanded. */
export interface Call {
  readonly text: Traced;
  readonly start: number;
  readonly end: number;
  /** The expansion that the call stands in. */
  readonly frame: Frame | undefined;
}

/** One definition in the table. */
export interface Entry {
  readonly name: string;
  /** Set for macros that take arguments. */
  readonly options?: string;
  readonly body: Traced;
  /** Scoping level: above 0 for what dies with a parametric macro. */
  readonly level: number;
  /** The body is put in without being expanded. */
  readonly literal?: boolean;
  /** The first expansion replaces the body. */
  readonly once?: boolean;
  /** The body has quoting marks. */
  readonly quoted?: boolean;
  readonly keyword: MacroDefinition['keyword'];
  readonly place?: Place;
  readonly builtin?: Builtin;
  /** The built-in belongs to a section of the spec only, and may be defined anew. */
  readonly provided?: true;
  /** Only the name is known: a call is what stands for the text that it would make. */
  readonly opaque?: true;
  /** An automatic macro: `words` of the caller keep their places, what is `computed` belongs to the call. */
  readonly automatic?: 'words' | 'computed';
  used?: boolean;
}

export interface Builtin {
  /** Whether arguments are needed, forbidden, or as one likes. */
  readonly arity: 'some' | 'none' | 'any';
  /** Takes its argument unexpanded and unsplit. */
  readonly raw?: boolean;
  readonly run: (engine: Engine, out: Output, args: readonly Traced[], call: Call) => unknown;
  /** For raw built-ins called without braces: reads as much of the call's text from `from` on as it wants, and says where it stopped. */
  readonly runBare?: (engine: Engine, out: Output, from: number, call: Call) => number;
}

/**
 * Macro definitions: a stack per name (the newest is the one that counts), over a parent that is only read. A name that has no stack
 * here has the parent's.
 */
export interface MacroTable {
  readonly parent?: MacroTable;
  readonly stacks: Map<string, Entry[]>;
  /** What `perl -V:NAME` says where these macros hold, by name. */
  readonly perl: Map<string, string>;
}

/** Where an expansion writes to. */
export interface Output {
  pieces: Piece[];
  /** Quoting marks are wanted: what is written becomes arguments. */
  keepQuotes: boolean;
  /** Quoting marks were written. */
  hasQuotes: boolean;
}

/** What is left of an engine's limits. */
export interface Budget {
  readonly limits: MacroLimits;
  text: number;
  steps: number;
}
