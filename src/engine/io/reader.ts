import type { SpecHost } from '../../spec/index.js';
import { decodeBytes } from '../../text/bytes.js';
import { type SourceText, sourceText } from '../../text/source-text.js';
import type { CheckInput, InputSource } from '../input.js';
import type { Read, Reader } from '../reader.js';
import { ArchiveError } from './archive-error.js';
import { fileProblem, openInput } from './open.js';
import { directoryOf, specFiles } from './spec-files.js';

/** Largest spec that is read, in bytes. */
const largestSpec = 16 * 2 ** 20;

/** A reader over the real file system. With more than one job, packages are read in worker threads; close it at the end. */
export function fileReader(jobs: number): Reader & { close(): Promise<void> } {
  const pool = jobs > 1 ? import('./pool.js').then(({ PackagePool }) => new PackagePool(jobs)) : undefined;
  return {
    spec: readSpecInput,
    package: async (input, request) => {
      if (pool && request.payload) return (await pool).read(input, request);
      return (await import('./read-package.js')).readPackageInput(input.path, input.source, request);
    },
    close: async () => (await pool)?.close(),
  };
}

/** Reads a spec and says what it may include: files in its own directory, none for text that did not come from a file. */
export async function readSpecInput({ path, source }: CheckInput): Promise<Read<{ source: SourceText; host: SpecHost }>> {
  try {
    const bytes = await wholeInput(source);
    if (!bytes) return { ok: false, error: { message: `is larger than ${largestSpec / 2 ** 20} MiB; a spec that large is not read` } };
    if (bytes.includes(0)) return { ok: false, error: { message: 'is not a spec: it holds binary data', offset: bytes.indexOf(0) } };
    const readFile = 'file' in source && !('member' in source) ? specFiles([directoryOf(source.file)]) : undefined;
    return { ok: true, value: { source: sourceText(path, decodeBytes(bytes)), host: readFile ? { readFile } : {} } };
  } catch (error) {
    const message = error instanceof ArchiveError ? error.message : fileProblem(error);
    if (message === undefined) throw error;
    return { ok: false, error: { message } };
  }
}

async function wholeInput(source: InputSource): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of openInput(source)) {
    size += chunk.length;
    if (size > largestSpec) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
