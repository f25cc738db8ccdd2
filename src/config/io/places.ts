import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where configuration is looked for in a directory, the first one wins; all of it is data. */
export const searchPlaces = [
  ...['', '.config/'].flatMap((folder) => ['', '.json', '.yaml', '.yml'].map((end) => `${folder}.speclintrc${end}`)),
  ...['', '.config/'].flatMap((folder) => ['.json', '.yaml', '.yml'].map((end) => `${folder}speclint.config${end}`)),
  'package.json',
];

const codePlaces = ['', '.config/'].flatMap((folder) =>
  ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'].flatMap((end) => [`${folder}speclint.config${end}`, `${folder}.speclintrc${end}`]),
);

export interface Place {
  readonly directory: string;
  /** Search places that exist here. */
  readonly data: readonly string[];
  /** Absolute paths of configuration that is code, which is never loaded. */
  readonly code: readonly string[];
  /** Where to look next; absent at the repository's root (the directory that holds `.git`) and the file system's. */
  readonly parent?: string;
}

/** What lies in a directory. Reads directories only, no file. */
export function placeAt(directory: string): Place {
  const names = new Set(list(directory));
  if (names.has('.config')) for (const name of list(join(directory, '.config'))) names.add(`.config/${name}`);
  const parent = dirname(directory);
  return {
    directory,
    data: searchPlaces.filter((place) => names.has(place)),
    code: codePlaces.filter((place) => names.has(place)).map((place) => join(directory, place)),
    ...(!names.has('.git') && parent !== directory && { parent }),
  };
}

/** Names in a directory; none where it can't be listed, as there is nothing to be found in it then. */
function list(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
