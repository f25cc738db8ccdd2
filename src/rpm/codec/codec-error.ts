/**
 * The one error of this folder: the compressed bytes cannot be turned into a complete, checked result.
 * `truncated`: the input ends inside the stream. `damaged`: it says what the format forbids or fails a check of its own.
 * `limit`: going on would break a limit the caller set. `unsupported`: valid, but nothing here can decode it.
 */
export class CodecError extends Error {
  override readonly name = 'CodecError';
  readonly reason: CodecFailure;
  /** Bytes of compressed input before the place of the failure, where known. */
  readonly offset: number | undefined;

  constructor(reason: CodecFailure, message: string, offset?: number, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.offset = offset;
  }
}

export type CodecFailure = 'truncated' | 'damaged' | 'limit' | 'unsupported';
