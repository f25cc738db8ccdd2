import type { ExampleDependency, ExampleFileFacts, ExamplePackageFacts } from './example-facts.js';
import type { Cause, FindingLevel } from './finding.js';

/**
 * An example is a test, a part of the rule's page and of `explain`, written once. A good one gives no finding of its rule;
 * a bad one gives exactly `findings`.
 */
export interface Example {
  /** Said above the example on the page; needed where the example shows an exception or sub-case. */
  readonly title?: string;
  /** Spec text; a fragment is enough. */
  readonly spec?: string;
  /** What stands beside the spec: text by file name; a name that ends in `/` is a directory. Only rules over a spec's directory look at it. */
  readonly directory?: Readonly<Record<string, string>>;
  /**
   * What other rules find in the spec: rule id to the lines of their findings, 0 for the spec as a whole. Only rules over suppressions look at
   * it; a rule that stands nowhere here is one that does not exist.
   */
  readonly found?: Readonly<Record<string, readonly number[]>>;
  /** Packages of one build, the first one being the one that is looked at. */
  readonly packages?: readonly ExamplePackage[];
  /** A build's configuration by its file name: `_config`, `_pbuild`, or `*.cfg` for one of mock's. `directory` says what stands beside it. */
  readonly config?: { readonly name: string; readonly text: string };
  /** The log of a build; a spec beside it is the one that was built. */
  readonly log?: string;
  /** Whether the packages are all that the build gave; true where absent and there are several. */
  readonly wholeBuild?: boolean;
  readonly options?: object;
  /** Profile to run under; `generic` with the rule switched on where absent. */
  readonly profile?: string;
  /** Expected findings in order; only for bad examples. */
  readonly findings?: readonly ExpectedFinding[];
  /** The spec after all fixes of this rule (safe and unsafe); absent where the rule offers none for it. */
  readonly fixed?: string;
}

export interface ExpectedFinding {
  readonly line?: number;
  readonly column?: number;
  /** Expected text of the range in the spec. */
  readonly text?: string;
  /** Path inside the package, or name of the file beside the spec that line, column and text are of. */
  readonly file?: string;
  /** NEVRA of the package that is meant, for rules over a set. */
  readonly package?: string;
  readonly cause?: Cause;
  readonly level?: FindingLevel;
  /** A part of the message. */
  readonly message?: string;
}

/** A package in few words: only what the example is about; the rest is filled in. */
export interface ExamplePackage extends ExamplePackageFacts {
  readonly name?: string;
  /** `noarch`, `x86_64` (default), `src` for a source package. */
  readonly arch?: string;
  readonly epoch?: number;
  readonly version?: string;
  readonly release?: string;
  /** Header tags by rpm's name, added as they are. */
  readonly tags?: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  readonly requires?: readonly ExampleDependency[];
  readonly provides?: readonly ExampleDependency[];
  readonly obsoletes?: readonly ExampleDependency[];
  readonly conflicts?: readonly ExampleDependency[];
  readonly recommends?: readonly ExampleDependency[];
  readonly files?: readonly ExampleFile[];
}

export interface ExampleFile extends ExampleFileFacts {
  readonly path: string;
  /** Permission bits, or the whole mode; a regular file of mode 0644 where absent (0755 for `elf` and directories). */
  readonly mode?: number;
  readonly type?: 'file' | 'directory' | 'symlink';
  readonly linkTo?: string;
  /** Flags of the header: `config`, `doc`, `ghost` … */
  readonly flags?: readonly string[];
  readonly lang?: string;
  /**
   * Text content; `\r`, a byte order mark and the like may stand in it. Of a compressed page of documentation (`/usr/share/man/man1/x.1.gz`) the text that
   * comes out; of a jar the main section of its manifest.
   */
  readonly content?: string;
}
