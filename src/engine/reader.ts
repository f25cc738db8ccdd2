import type { FactsRequest, PackageFacts } from '../rpm/facts.js';
import type { SpecHost } from '../spec/index.js';
import type { SourceText } from '../text/source-text.js';
import type { CheckInput } from './input.js';

/** Why an input could not be read: for people, with the place where it is known. */
export interface ReadFailure {
  readonly message: string;
  /** Bytes from the start of the file. */
  readonly offset?: number;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReadFailure };

/** The engine's only door to files. */
export interface Reader {
  /** A spec's text, and what it may include. */
  readonly spec: (input: CheckInput) => Promise<Read<{ readonly source: SourceText; readonly host: SpecHost }>>;
  /** A package's facts, as far as the request asks. */
  readonly package: (input: CheckInput, request: FactsRequest) => Promise<Read<PackageFacts>>;
}
