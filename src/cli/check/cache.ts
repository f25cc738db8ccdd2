import { resolve } from 'node:path';
import type { CachePlace } from '../../engine/io/cache/facts-cache.js';
import type { Arguments } from '../options.js';
import { UsageError } from '../usage-error.js';
import { version } from '../version.js';

/**
 * Where to remember what packages hold: `--cache`, else SPECLINT_CACHE_DIR, else nowhere. No configuration file can say it: one that comes
 * with the input must not decide where speclint writes. @throws UsageError for a directory that is not private
 */
export async function cachePlace(given: Arguments['options']): Promise<CachePlace | undefined> {
  const chosen = given.cache ?? process.env.SPECLINT_CACHE_DIR;
  if (given['no-cache'] || chosen === undefined || chosen === '') return undefined;
  const directory = resolve(chosen);
  const fault = (await import('../../engine/io/cache/directory.js')).privateDirectoryFault(directory);
  if (fault !== undefined) throw new UsageError(`the cache ${chosen} ${fault}`);
  return { directory, program: version() };
}
