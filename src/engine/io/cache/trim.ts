import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from '../open.js';

/** All entries together, in bytes. */
const defaultCacheBytes = 512 * 2 ** 20;

/** What an interrupted run may have left, once it is this old: an hour, in milliseconds. */
const abandoned = 3_600_000;

/**
 * Removes the oldest entries until the rest is within `limit` bytes; those of the same age by name. Other files are left alone. Returns why
 * it could not, if so.
 */
export function trimCache(directory: string, limit = defaultCacheBytes, now = Date.now()): string | undefined {
  try {
    const files = readdirSync(directory)
      .filter((name) => /^[0-9a-f]{64}\.(?:json|[0-9a-f]{12}\.tmp)$/.test(name))
      .flatMap((name) => statOf(directory, name))
      .sort((a, b) => b.written - a.written || (a.name < b.name ? -1 : 1));
    let total = 0;
    for (const { name, size, written } of files) {
      total += size;
      if (name.endsWith('.tmp') ? now - written > abandoned : total > limit) rmSync(join(directory, name), { force: true });
    }
    return undefined;
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    return problem;
  }
}

/** Nothing where another run removed it in the meantime. */
function statOf(directory: string, name: string): { readonly name: string; readonly size: number; readonly written: number }[] {
  const stat = statSync(join(directory, name), { throwIfNoEntry: false });
  return stat === undefined ? [] : [{ name, size: stat.size, written: stat.mtimeMs }];
}
