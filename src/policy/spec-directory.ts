import type { Spec } from '../spec/model.js';
import type { SourceText } from '../text/source-text.js';

/** A spec and what stands beside it, as dist-git, OBS and Anda keep packages. */
export interface SpecDirectory {
  readonly spec: Spec;
  /** Name of the directory itself; absent where it is not known. */
  readonly name?: string;
  /** Everything in it but hidden files, the spec included, by name in byte order; one level deep. */
  readonly entries: readonly DirectoryEntry[];
  /**
   * The text of a regular file of the directory, for the names that the rule's needs ask for (`text:sources`, `text:*.patch`). Undefined where
   * there is none, and where it is too large or no UTF-8 text.
   */
  text(name: string): SourceText | undefined;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'other';
  /** Bytes; 0 for what is no regular file. */
  readonly size: number;
}
