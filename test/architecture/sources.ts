import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repository } from '../support/repository.js';
import { type Source, scan } from './scan.js';

/** Paths of the TypeScript files below some folders of the repository, relative to it, sorted. */
export function typeScriptFiles(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(repository, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)))
    .sort();
}

/** What the product consists of. */
export function productSources(): Source[] {
  return typeScriptFiles('src', 'rules').map((path) => scan(path, readFileSync(join(repository, path), 'utf8')));
}
