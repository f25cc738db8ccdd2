import type { BuildLog } from '../../buildlog/model.js';
import { LogReader } from '../../buildlog/read-log.js';
import type { CheckInput } from '../inputs/input.js';
import type { Read } from '../inputs/reader.js';
import { ArchiveError } from './archive-error.js';
import { fileProblem, openInput } from './open.js';
import { TimeLimitError, timeLimit } from './time-limit.js';

/** Reads the log of a build as a stream, however long it is. */
export async function readLogInput({ path, source }: CheckInput, timeout?: number): Promise<Read<BuildLog>> {
  const pulse = timeLimit(timeout);
  const reader = new LogReader(path);
  try {
    for await (const chunk of openInput(source, undefined, pulse)) {
      reader.push(chunk);
      pulse?.();
    }
    return { ok: true, value: reader.finish() };
  } catch (error) {
    const message = error instanceof ArchiveError || error instanceof TimeLimitError ? error.message : fileProblem(error);
    if (message === undefined) throw error;
    return { ok: false, error: { message } };
  }
}
