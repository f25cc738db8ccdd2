import { dirname, resolve } from 'node:path';
import { type Configuration, type LoadedFile, loadedFile, type MacroFile } from '../layers.js';
import { maxConfigSize, parseConfig } from '../parse.js';
import { ConfigProblem } from '../problem.js';
import type { RpmlintFile } from '../rpmlint/rc.js';
import type { ConfigFile } from '../types.js';
import { checkConfig } from '../validate.js';
import { searchIn } from './discover.js';
import { readMacroFiles } from './macro-files.js';
import { placeAt } from './places.js';
import { readTextFile } from './read.js';

const maxExtends = 64;

/** Turns an absolute path into what messages call it. */
type NameOf = (path: string) => string;

/** A configuration with everything that it extends; empty where there is none. */
export interface Found {
  readonly configuration: Configuration;
  /** Absolute paths of configuration files met on the way that are code; they were not loaded. */
  readonly ignoredCode: readonly string[];
}

/**
 * Finds the configuration that holds for a directory (absolute): the first one met on the way up. Every directory is looked at once,
 * so that a hundred thousand inputs cost no more than their directories.
 * @throws ConfigProblem where something that was found can't be used.
 */
export function configurationFinder(nameOf: NameOf): (directory: string) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  const find = (directory: string): Promise<Found> => {
    const found = known.get(directory) ?? search(directory);
    known.set(directory, found);
    return found;
  };
  const search = async (directory: string): Promise<Found> => {
    const place = placeAt(directory);
    const here = place.data.length > 0 ? await searchIn(place, nameOf) : undefined;
    if (here) return { configuration: await withExtends(here.path, here.value, nameOf, []), ignoredCode: place.code };
    if (place.parent === undefined) return { configuration: [], ignoredCode: place.code };
    const { configuration, ignoredCode } = await find(place.parent);
    return { configuration, ignoredCode: [...place.code, ...ignoredCode] };
  };
  return find;
}

/** The configuration in one named file with everything that it extends. @throws ConfigProblem */
export async function loadConfiguration(path: string, nameOf: NameOf, from: readonly string[] = []): Promise<LoadedFile[]> {
  const name = nameOf(path);
  if (/\.[mc]?[jt]s$/.test(path))
    throw new ConfigProblem([`${name}: configuration is data (JSON or YAML), not code; rules in JavaScript are loaded with --plugin`]);
  return withExtends(path, await parseConfig(readTextFile(path, name, maxConfigSize), name), nameOf, from);
}

async function withExtends(path: string, value: unknown, nameOf: NameOf, from: readonly string[]): Promise<LoadedFile[]> {
  const name = nameOf(path);
  if (from.includes(path)) throw new ConfigProblem([`${name}: extends: a circle: ${[...from, path].map(nameOf).join(' -> ')}`]);
  if (from.length > maxExtends) throw new ConfigProblem([`${name}: extends: more than ${maxExtends} files`]);
  const config = await checkConfig(value, name);
  const bases: LoadedFile[] = [];
  for (const base of [config.extends ?? []].flat()) {
    bases.push(...(await loadConfiguration(resolve(dirname(path), base), nameOf, [...from, path])));
    if (bases.length > maxExtends) throw new ConfigProblem([`${name}: extends: more than ${maxExtends} files`]);
  }
  const macroFiles = macroFilesOf(config, dirname(path), nameOf);
  return [...bases, loadedFile(name, directoryOf(path), config, { macroFiles, rpmlint: await rpmlintFilesOf(config, dirname(path), nameOf) })];
}

/** Globs of a configuration in `.config/` are relative to the directory that holds this one. */
function directoryOf(path: string): string {
  return (
    dirname(path)
      .replaceAll('\\', '/')
      .replace(/\/\.config$/, '') || '/'
  );
}

function macroFilesOf(config: ConfigFile, directory: string, nameOf: NameOf): Map<string, readonly MacroFile[]> {
  const names = [config, ...(config.overrides ?? [])].flatMap(({ macros }) => macros ?? []);
  return new Map(names.map((name) => [name, readMacroFiles(resolve(directory, name), nameOf)]));
}

async function rpmlintFilesOf(config: ConfigFile, directory: string, nameOf: NameOf): Promise<Map<string, RpmlintFile>> {
  const found = new Map<string, RpmlintFile>();
  for (const name of new Set([config, ...(config.overrides ?? [])].flatMap(({ rpmlintrc }) => rpmlintrc ?? []))) {
    const { readRpmlintFile } = await import('./rpmlint-files.js');
    found.set(name, await readRpmlintFile(resolve(directory, name), nameOf));
  }
  return found;
}
