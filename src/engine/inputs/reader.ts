import type { BuildLog } from '../../buildlog/model.js';
import type { DirectoryEntry } from '../../policy/spec-directory.js';
import type { FactsRequest, PackageFacts } from '../../rpm/facts.js';
import type { SpecHost } from '../../spec/index.js';
import type { SourceText } from '../../text/source-text.js';
import type { CheckInput } from './input.js';

/** Why an input could not be read: for people, with the place where it is known. */
export interface ReadFailure {
  readonly message: string;
  /** Bytes from the start of the file. */
  readonly offset?: number;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReadFailure };

/** What stands in a spec's directory. */
export interface DirectoryListing {
  /** The directory's own name; absent at the root of the file system. */
  readonly name?: string;
  /** Everything but hidden files, by name in the order of their code units. */
  readonly entries: readonly DirectoryEntry[];
  /** Texts by name. */
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** The engine's only door to files. */
export interface Reader {
  /** A spec's text, and what it may include. */
  readonly spec: (input: CheckInput) => Promise<Read<{ readonly source: SourceText; readonly host: SpecHost }>>;
  /**
   * The directory that a spec was read from, with the texts of the regular files whose names match one of the globs. Undefined for a spec
   * that has none: standard input, a member of an archive.
   */
  readonly directory: (input: CheckInput, globs: readonly string[]) => Promise<Read<DirectoryListing> | undefined>;
  /** What the log of a build says. */
  readonly log: (input: CheckInput) => Promise<Read<BuildLog>>;
  /** A small text, and the names beside it; they are absent for what did not come from a directory. */
  readonly text: (input: CheckInput) => Promise<Read<{ readonly source: SourceText; readonly beside?: readonly string[] }>>;
  /** A package's facts, as far as the request asks. */
  readonly package: (input: CheckInput, request: FactsRequest) => Promise<Read<PackageFacts>>;
}
