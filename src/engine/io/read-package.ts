import type { FactsRequest, PackageFacts } from '../../rpm/facts.js';
import { PackageError, readPackage } from '../../rpm/index.js';
import type { InputSource } from '../input.js';
import type { Read } from '../reader.js';
import { ArchiveError } from './archive-error.js';
import { fileProblem, openInput } from './open.js';

/** Reads one package, in this thread. What is wrong with the file is a value; only faults of our own throw. */
export async function readPackageInput(path: string, source: InputSource, request: FactsRequest): Promise<Read<PackageFacts>> {
  try {
    return { ok: true, value: await readPackage(openInput(source), { path, request }) };
  } catch (error) {
    if (error instanceof PackageError) return { ok: false, error: { message: error.message, ...(error.offset !== undefined && { offset: error.offset }) } };
    const message = error instanceof ArchiveError ? error.message : fileProblem(error);
    if (message === undefined) throw error;
    return { ok: false, error: { message } };
  }
}
