/**
 * The one error of the package reader: the bytes are not what the format says, or a limit was met. The message is a sentence for
 * people and holds no control characters from the file beyond what names hold; whoever prints it makes it safe for the terminal.
 */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  /** Where in the package file, in bytes from its start; absent where no one place is to blame. */
  readonly offset?: number;
  /** The header tag it is about, by rpm's name. */
  readonly tag?: string;

  constructor(message: string, where: { readonly offset?: number; readonly tag?: string; readonly cause?: unknown } = {}) {
    super(message, 'cause' in where ? { cause: where.cause } : undefined);
    if (where.offset !== undefined) this.offset = where.offset;
    if (where.tag !== undefined) this.tag = where.tag;
  }
}
