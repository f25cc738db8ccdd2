import type { Location, SourceText } from '../text/source-text.js';

/**
 * What the log of a build says: plain data, read once for all rules. Logs may have gigabytes, so that only the lines that say something are
 * kept, with their numbers.
 */
export interface BuildLog {
  readonly path: string;
  /** The kept lines. */
  readonly source: SourceText;
  /** Whose log it is: mock's and pbuild's hold rpmbuild's. */
  readonly writer: 'mock' | 'pbuild' | 'rpmbuild';
  /** The rpmbuild commands of the log in order; mock runs several. Their messages are those of the last one. */
  readonly runs: readonly BuildRun[];
  /** File name of the source package that mock rebuilds, where the log names it. */
  readonly original?: string;
  readonly messages: readonly LogMessage[];
  /** Messages that were too many to keep. */
  readonly dropped: number;
  /** Lines of the whole log. */
  readonly lines: number;
}

export interface BuildRun {
  /** `-bb`, `-ba`, `-bs`, `-br` …; empty where the log does not show the command. */
  readonly stage: string;
  /** Base name of the spec, where the log shows the command. */
  readonly spec?: string;
  readonly line: number;
  /** What mock says that the command returned. */
  readonly status?: number;
  /** The scripts that rpm ran, in order: `%prep`, `%build`, `%install`, `%check`, `%license` …, with their line. */
  readonly scripts: readonly { readonly name: string; readonly line: number }[];
  /** Base names of the packages that were written. */
  readonly wrote: readonly string[];
}

/** The word in front of a message of rpm's: `error:` alone does not mean that the build failed. */
export type LogLevel = 'error' | 'warning' | 'note';

interface Said {
  readonly level: LogLevel;
  readonly at: Location;
  /** The script in which it was said: `%build`; absent outside of them. */
  readonly script?: string;
  /** The package whose files were being processed, as `name-version-release.arch`. */
  readonly package?: string;
}

/** One message of a log, once: rpm repeats all at the end. Paths are those inside the package, without the buildroot. */
export type LogMessage = Said & MessageBody;

/** A script of the spec ended with an error, and the build with it. */
export interface ScriptFailed {
  readonly kind: 'script-failed';
  /** `%build`. */
  readonly section: string;
  /** The last command that the shell's trace shows. */
  readonly command?: string;
  /** File name of the patch that did not apply, where that is it. */
  readonly patch?: string;
  /** The lines of the script's output that look like the reason. */
  readonly reasons: readonly Location[];
}

/** A build ended without an error of rpm's: it failed without a word, or its log stops in the middle. */
export interface BuildStopped {
  readonly kind: 'build-stopped';
  readonly how: 'failed' | 'cut';
  /** The script that ran last. */
  readonly section?: string;
  readonly command?: string;
  /** What rpmbuild returned, where the log says so. */
  readonly status?: number;
  readonly reasons: readonly Location[];
}

export type MessageBody =
  | ScriptFailed
  | BuildStopped
  /** A file that a Source or Patch names: its base name, and where it was to be fetched from. */
  | { readonly kind: 'source-missing'; readonly file: string; readonly url?: string }
  | { readonly kind: 'unpackaged-file'; readonly path: string }
  | { readonly kind: 'listed-twice'; readonly path: string }
  | { readonly kind: 'file-not-found'; readonly path: string; readonly directory: boolean; readonly wanted?: string }
  | { readonly kind: 'empty-manifest'; readonly path: string; readonly missing: boolean }
  | { readonly kind: 'buildroot-in-file'; readonly path: string }
  | { readonly kind: 'noarch-binaries' }
  | { readonly kind: 'invalid-encoding'; readonly package: string; readonly tag: string }
  | { readonly kind: 'invalid-version'; readonly specLine?: number; readonly text: string }
  | { readonly kind: 'package-check'; readonly command: string }
  | { readonly kind: 'build-id'; readonly path: string; readonly problem: 'missing' | 'size' | 'duplicate' | 'unreadable' }
  /** `by`: the package that needs it, where that is not the one that is built. */
  | { readonly kind: 'missing-dependency'; readonly capability: string; readonly by?: string }
  /** Packages that cannot be installed together, in the words of the package manager. */
  | { readonly kind: 'unresolved'; readonly text: string }
  /** A check behind the build (rpmlint of Open Build Service, brp scripts of ALT) let it fail, in its words. */
  | { readonly kind: 'post-check'; readonly tool: string; readonly text: string }
  | { readonly kind: 'run-path'; readonly path: string; readonly tag: 'rpath' | 'runpath'; readonly fault: string; readonly value: string }
  | { readonly kind: 'shebang'; readonly path: string; readonly what: 'mangled' | 'not-executable' | 'refused'; readonly text: string }
  | { readonly kind: 'download'; readonly text: string }
  | { readonly kind: 'patch'; readonly file?: string; readonly what: 'fuzz' | 'offset' | 'reversed'; readonly amount: number }
  | { readonly kind: 'compiler-warning'; readonly option: string; readonly file: string; readonly text: string }
  /** Compilers' command lines without the flags of the build: how many of how many, the first file, and some of the flags. */
  | { readonly kind: 'flags-missing'; readonly file: string; readonly count: number; readonly of: number; readonly flags: readonly string[] }
  /** A program that the compiler was told to link without shared libraries. */
  | { readonly kind: 'static-link'; readonly program: string }
  /** mock was told to let the build reach the network. */
  | { readonly kind: 'network'; readonly option: string }
  /** A repository that could not be read. */
  | { readonly kind: 'repository'; readonly id: string }
  /** What rpm says of a spec or a build and none of the others is; `specFile` is the spec's base name. */
  | { readonly kind: 'rpm'; readonly text: string; readonly specLine?: number; readonly specFile?: string };
