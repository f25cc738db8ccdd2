// Becomes dist/bin/load-core.js. Most of a start is compiling: V8 takes what it compiled when the program was built, if it is the same V8,
// and compiles anew if not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const url = new URL('./core.cjs', import.meta.url);
const filename = fileURLToPath(url);

export const codeCache = fileURLToPath(new URL('./core.cache', import.meta.url));

export const script = new Script(`(function (module, require, coreUrl, importFromCore) {${readFileSync(filename, 'utf8')}\n})`, {
  filename,
  cachedData: cached(),
});

/** What core.cjs exports. A script with a code cache can't import by itself: it does so through this module. */
export function loadCore() {
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(url), url.href, (specifier) => import(specifier));
  return module.exports;
}

function cached() {
  try {
    return readFileSync(codeCache);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
