import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildDirectoryFault } from '../../build/names.js';
import { giveToCaller, makeDirectory } from '../../build/owner.js';
import { UsageError } from '../usage-error.js';

/**
 * Where results go: what was named, or a new directory below the temporary one. mock and rpmbuild add to what lies in a directory and never empty it:
 * what another build left there would be taken for this one's. @throws UsageError
 */
export function freshDirectory(given: string | undefined): string {
  const directory = given === undefined ? undefined : resolve(given);
  const fault = buildDirectoryFault(directory ?? tmpdir());
  if (fault !== undefined) throw new UsageError(`${given === undefined ? tmpdir() : `--resultdir ${given}`}: ${fault}`);
  try {
    if (directory === undefined) return temporaryDirectory();
    makeDirectory(directory);
    if (readdirSync(directory).length > 0)
      throw new UsageError(
        `--resultdir ${given}: it is not empty, and what is in it would be mixed with the results; name a new one, or check what is there: --no-build`,
      );
    return directory;
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new UsageError(`${given === undefined ? tmpdir() : `--resultdir ${given}`}: it can't be made (${String(error.code)})`);
    throw error;
  }
}

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'speclint-build-'));
  giveToCaller(directory);
  return directory;
}
