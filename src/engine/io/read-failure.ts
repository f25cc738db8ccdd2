import { CodecError } from '../../rpm/codec/codec-error.js';
import type { ReadFailure } from '../inputs/reader.js';
import { ArchiveError } from './archive-error.js';
import { fileProblem } from './open.js';
import { TimeLimitError } from './time-limit.js';

/** What was thrown while an input was read, as the reason that its reader gives. Anything that is no expected failure is thrown on. */
export function readFailure(error: unknown): { readonly ok: false; readonly error: ReadFailure } {
  const message =
    error instanceof ArchiveError || error instanceof TimeLimitError
      ? error.message
      : error instanceof CodecError
        ? `cannot be decompressed: ${error.message}`
        : fileProblem(error);
  if (message === undefined) throw error;
  return { ok: false, error: { message } };
}
