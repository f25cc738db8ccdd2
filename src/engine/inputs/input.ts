/** Where the bytes of an input are; plain data, so that a worker thread can open it too. */
export type InputSource =
  | { readonly file: string }
  /** A member of a tar archive (any compression that the codecs know), read as a stream and never unpacked. */
  | { readonly file: string; readonly member: string }
  | { readonly bytes: Uint8Array };

/** One thing to check. */
export interface CheckInput {
  /** As reports name it: relative to the working directory, forward slashes; `archive.tar.gz!/inner/name.rpm` for a member. */
  readonly path: string;
  readonly kind: 'spec' | 'package' | 'log' | 'config';
  readonly source: InputSource;
  /** Set where discovery already knows that it can't be read (a missing file, say): it becomes an unreadable input with this message. */
  readonly error?: string;
  /** Set for members of a result directory or archive that was given as a whole: the build's set is complete then. */
  readonly wholeBuild?: boolean;
}
