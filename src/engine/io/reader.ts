import type { SpecHost } from '../../spec/index.js';
import { binaryFault } from '../../text/binary.js';
import { decodeBytes } from '../../text/bytes.js';
import { type SourceText, sourceText } from '../../text/source-text.js';
import type { CheckInput } from '../inputs/input.js';
import type { Read, Reader } from '../inputs/reader.js';
import { readFailure } from './read-failure.js';
import type { ReadingOptions } from './read-package.js';
import { directoryReader } from './spec-directory.js';
import { directoryOf, specFiles } from './spec-files.js';
import { timeLimit } from './time-limit.js';
import { wholeInput } from './whole-input.js';

/** Largest spec that is read, in bytes. */
const largestSpec = 16 * 2 ** 20;
/** Most lines of a spec that is read: each of them becomes parts of a tree that take more memory than the line. */
const mostLines = 100_000;

export interface FileReader extends Reader {
  /** Ends the threads and brings the cache back to its size. Resolves to what was wrong with the cache, if anything. */
  readonly close: () => Promise<string | undefined>;
}

/**
 * A reader over the real file system. With more than one job, packages are read in worker threads; close it at the end. What payloads showed
 * is remembered in `cache`, whose directory must be private. An input that takes more than `timeout` seconds to read is given up.
 */
export function fileReader(jobs: number, options: ReadingOptions = {}): FileReader {
  const { cache, timeout } = options;
  const pool = jobs > 1 ? import('./pool.js').then(({ PackagePool }) => new PackagePool(jobs, options)) : undefined;
  let problem: string | undefined;
  return {
    spec: (input) => readSpecInput(input, timeout),
    directory: directoryReader(),
    log: twice(async (input) => (await import('./read-log.js')).readLogInput(input, timeout)),
    text: async (input) => (await import('./read-text.js')).readTextInput(input, timeout),
    package: async (input, request) => {
      const { read, cacheProblem } =
        pool && request.payload
          ? await (await pool).read(input, request)
          : await (await import('./read-package.js')).readPackageCached(input.path, input.source, request, options);
      problem ??= cacheProblem;
      return read;
    },
    close: async () => {
      await (await pool)?.close();
      return cache && (problem ?? (await import('./cache/trim.js')).trimCache(cache.directory));
    },
  };
}

/** A log is asked for to see whose it is and again to be checked; it is read once, and kept no longer than that. */
function twice<T>(read: (input: CheckInput) => Promise<T>): (input: CheckInput) => Promise<T> {
  const waiting = new Map<CheckInput, Promise<T>>();
  return (input) => {
    const before = waiting.get(input);
    if (before) waiting.delete(input);
    else waiting.set(input, read(input));
    return before ?? (waiting.get(input) as Promise<T>);
  };
}

/** Reads a spec and says what it may include: files in its own directory, none for text that did not come from a file. */
export async function readSpecInput({ path, source }: CheckInput, timeout?: number): Promise<Read<{ source: SourceText; host: SpecHost }>> {
  try {
    const bytes = await wholeInput(source, largestSpec, timeLimit(timeout));
    if (!bytes) return { ok: false, error: { message: `is larger than ${largestSpec / 2 ** 20} MiB; a spec that large is not read` } };
    const binary = binaryFault(bytes);
    if (binary) return { ok: false, error: { message: `is not a spec: ${binary.what}`, offset: binary.offset } };
    const tooFar = lineBehind(bytes, mostLines);
    if (tooFar >= 0) return { ok: false, error: { message: `has more than ${mostLines} lines; a spec that long is not read`, offset: tooFar } };
    const readFile = 'file' in source && !('member' in source) ? specFiles([directoryOf(source.file)]) : undefined;
    return { ok: true, value: { source: sourceText(path, decodeBytes(bytes)), host: readFile ? { readFile } : {} } };
  } catch (error) {
    return readFailure(error);
  }
}

/** Where the text goes on behind so many lines; -1 where it has no more. */
function lineBehind(bytes: Uint8Array, lines: number): number {
  let at = 0;
  for (let count = 0; count < lines; count++) {
    at = bytes.indexOf(0x0a, at) + 1;
    if (at === 0) return -1;
  }
  return at < bytes.length ? at : -1;
}
