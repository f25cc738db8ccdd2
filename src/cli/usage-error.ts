/** A command line that can't be obeyed; the run ends with status 2 and this message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
