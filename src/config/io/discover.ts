import { basename, join } from 'node:path';
import type { CommonOptions, Loader, PublicExplorer, Transform } from 'cosmiconfig';
import { maxConfigSize, parseConfig } from '../parse.js';
import { ConfigProblem } from '../problem.js';
import { type Place, searchPlaces } from './places.js';
import { readTextFile } from './read.js';

export interface Found {
  /** Absolute. */
  readonly path: string;
  readonly value: unknown;
}

/**
 * The configuration in a directory itself. `nameOf` turns an absolute path into what messages call it. Cheap where there is none: the
 * search library is loaded only when a candidate exists.
 * @throws ConfigProblem where a candidate can't be used; going on without it would check against the wrong policy.
 */
export async function searchIn({ directory, data }: Place, nameOf: (path: string) => string): Promise<Found | undefined> {
  const candidates = data.filter((place) => {
    const path = join(directory, place);
    const text = readTextFile(path, nameOf(path), maxConfigSize);
    return place !== 'package.json' || text.includes('"speclint"');
  });
  if (candidates.length === 0) return undefined;
  const result = await (await dataExplorer(nameOf)).search(directory);
  return result ? { path: result.filepath, value: (result.config as unknown) ?? {} } : undefined;
}

/**
 * The explorer is made directly and not by cosmiconfig(), which first looks in the working directory for settings of its own and runs
 * them where they are JavaScript. Its loaders for code are replaced, too: a `$import` key could reach them.
 */
async function dataExplorer(nameOf: (path: string) => string): Promise<PublicExplorer> {
  const { default: library } = await import('cosmiconfig/dist/Explorer.js');
  const { Explorer } = library as unknown as { Explorer: new (options: ExplorerOptions) => PublicExplorer };
  const data = (path: string, text: string): Promise<unknown> => loadData(path, text, nameOf(path));
  const refuse = (path: string): never => {
    throw new ConfigProblem([`${nameOf(path)}: configuration is data (JSON or YAML), not code`]);
  };
  return new Explorer({
    moduleName: 'speclint',
    searchPlaces: [...searchPlaces],
    searchStrategy: 'none',
    ignoreEmptySearchPlaces: false,
    cache: false,
    mergeImportArrays: false,
    mergeSearchPlaces: false,
    transform: (result) => result,
    loaders: { '.json': data, '.yaml': data, '.yml': data, noExt: data, '.js': refuse, '.mjs': refuse, '.cjs': refuse, '.ts': refuse, default: refuse },
  });
}

type ExplorerOptions = CommonOptions & { readonly moduleName: string; readonly transform: Transform; readonly loaders: Readonly<Record<string, Loader>> };

async function loadData(path: string, text: string, name: string): Promise<unknown> {
  if (basename(path) === 'package.json') return packageKey(text, name);
  const value = await parseConfig(text, name);
  // Handled by cosmiconfig, before our schema could refuse it.
  if (typeof value === 'object' && value !== null && '$import' in value) throw new ConfigProblem([`${name}: $import: unknown key (did you mean "extends"?)`]);
  return value;
}

/** Only our own key of package.json, so that nothing else in it is judged. */
async function packageKey(text: string, name: string): Promise<{ speclint?: unknown }> {
  const manifest = JSON.parse(text) as unknown;
  if (typeof manifest !== 'object' || manifest === null || !('speclint' in manifest)) return {};
  return { speclint: await parseConfig(JSON.stringify(manifest.speclint), name) };
}
