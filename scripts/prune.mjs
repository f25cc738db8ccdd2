#!/usr/bin/env node
/** Removes compiled files whose source is gone; the compiler leaves them, and jest and the package would take them for current. */
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = join(root, 'dist/lib');
const suffix = /\.(?:d\.ts|js|js\.map)$/;

const present = existsSync(compiled) ? await readdir(compiled, { recursive: true, withFileTypes: true }) : [];
const orphans = present
  .filter((entry) => entry.isFile() && suffix.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !existsSync(join(root, relative(compiled, path).replace(suffix, '.ts'))));
await Promise.all(orphans.map((path) => rm(path)));
