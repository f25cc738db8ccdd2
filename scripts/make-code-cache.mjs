#!/usr/bin/env node
/**
 * Writes core.cache beside a built program: what V8 compiled of core.cjs for one check of a spec. It holds for the Node that makes it; any
 * other takes no notice of it (see load-core.mjs).
 *
 *   node scripts/make-code-cache.mjs FOLDER
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2] ?? '.');
const spec = fileURLToPath(new URL('../fixtures/specs/lanternfish.spec', import.meta.url));
const own = (name) => pathToFileURL(join(folder, name)).href;

rmSync(join(folder, 'core.cache'), { force: true });
const { codeCache, script } = await import(own('load-core.js'));
process.argv.splice(2, Infinity, 'check', '--no-config', '--quiet', spec);
process.stdout.write = () => true;
await import(own('speclint.js'));
// findings do not matter here; anything else is a program that does not work
if (process.exitCode === 0 || process.exitCode === 1) {
  writeFileSync(codeCache, script.createCachedData());
  process.exitCode = 0;
}
