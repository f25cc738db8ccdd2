import type { BuildLog } from '../../buildlog/model.js';
import { LogReader } from '../../buildlog/read-log.js';
import type { CheckInput } from '../inputs/input.js';
import type { Read } from '../inputs/reader.js';
import { openInput } from './open.js';
import { plainBytes } from './plain-bytes.js';
import { readFailure } from './read-failure.js';
import { timeLimit } from './time-limit.js';

/**
 * Reads the log of a build, compressed or not (Koji and Copr keep `build.log.gz`), as a stream, however long it is. A program of the build may print any bytes;
 * but what holds binary data and nothing that a build says is no log.
 */
export async function readLogInput({ path, source }: CheckInput, timeout?: number): Promise<Read<BuildLog>> {
  const pulse = timeLimit(timeout);
  const reader = new LogReader(path);
  try {
    let read = 0;
    let binaryAt = -1;
    for await (const chunk of plainBytes(openInput(source, undefined, pulse))) {
      if (binaryAt < 0 && chunk.includes(0)) binaryAt = read + chunk.indexOf(0);
      read += chunk.length;
      reader.push(chunk);
      pulse?.();
    }
    const log = reader.finish();
    const saysNothing = log.runs.length === 0 && log.messages.length === 0;
    if (binaryAt >= 0 && saysNothing) return { ok: false, error: { message: 'is no log of a build: it holds binary data', offset: binaryAt } };
    return { ok: true, value: log };
  } catch (error) {
    return readFailure(error);
  }
}
