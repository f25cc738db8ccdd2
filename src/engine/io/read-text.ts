import { readdir } from 'node:fs/promises';
import { binaryFault } from '../../text/binary.js';
import { decodeBytes } from '../../text/bytes.js';
import { type SourceText, sourceText } from '../../text/source-text.js';
import type { CheckInput } from '../inputs/input.js';
import type { Read } from '../inputs/reader.js';
import { readFailure } from './read-failure.js';
import { directoryOf } from './spec-files.js';
import { timeLimit } from './time-limit.js';
import { wholeInput } from './whole-input.js';

/** Largest configuration that is read, in bytes. */
const largest = 2 ** 20;

/** Reads a configuration of a build, and the names of what stands beside it. */
export async function readTextInput({ path, source }: CheckInput, timeout?: number): Promise<Read<{ source: SourceText; beside?: readonly string[] }>> {
  try {
    const bytes = await wholeInput(source, largest, timeLimit(timeout));
    if (!bytes) return { ok: false, error: { message: `is larger than ${largest / 2 ** 20} MiB; a configuration that large is not read` } };
    const binary = binaryFault(bytes);
    if (binary) return { ok: false, error: { message: `is no text: ${binary.what}`, offset: binary.offset } };
    const beside = 'file' in source && !('member' in source) ? (await readdir(directoryOf(source.file))).sort() : undefined;
    return { ok: true, value: { source: sourceText(path, decodeBytes(bytes)), ...(beside && { beside }) } };
  } catch (error) {
    return readFailure(error);
  }
}
