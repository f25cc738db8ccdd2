import { pathMatcher } from './glob.js';
import type { RpmlintFile } from './rpmlint/rc.js';
import type { ConfigFile, ConfigLayer } from './types.js';

export interface MacroFile {
  readonly path: string;
  readonly text: string;
}

/** A layer of settings with the name of its origin; the files that it names are already read. */
export interface Layer {
  /** As messages and `speclint config` name it: a configuration file, or `command line`. */
  readonly origin: string;
  readonly settings: ConfigLayer;
  readonly macroFiles: readonly MacroFile[];
  readonly rpmlint?: readonly RpmlintFile[];
}

/** A configuration file ready for use. */
export interface LoadedFile {
  /** As messages name it. */
  readonly path: string;
  /** Absolute, forward slashes; globs are relative to it. */
  readonly directory: string;
  readonly config: ConfigFile;
  readonly base: Layer;
  readonly overrides: readonly { readonly matches: (path: string) => boolean; readonly layer: Layer }[];
  readonly excludes: (path: string) => boolean;
}

/** A configuration with everything that it extends, in the order of application: the file itself last. */
export type Configuration = readonly LoadedFile[];

/** The files that a configuration names, by the name used there: of each what it holds. */
export interface NamedFiles {
  readonly macroFiles: ReadonlyMap<string, readonly MacroFile[]>;
  readonly rpmlint: ReadonlyMap<string, RpmlintFile>;
}

/** Prepares a configuration that fits its schema. */
export function loadedFile(path: string, directory: string, config: ConfigFile, { macroFiles, rpmlint }: NamedFiles): LoadedFile {
  const layer = (settings: ConfigLayer, origin: string): Layer => ({
    origin,
    settings,
    macroFiles: (settings.macros ?? []).flatMap((name) => macroFiles.get(name) ?? []),
    rpmlint: (settings.rpmlintrc ?? []).flatMap((name) => rpmlint.get(name) ?? []),
  });
  return {
    path,
    directory,
    config,
    base: layer(config, path),
    overrides: (config.overrides ?? []).map((override, i) => ({ matches: pathMatcher(override.files), layer: layer(override, `${path} overrides[${i}]`) })),
    excludes: pathMatcher(config.exclude ?? []),
  };
}

/** The layers that hold for an input, weakest first. `input` is absolute with forward slashes; for text without a file, where it would be. */
export function layersFor(configuration: Configuration, input: string): Layer[] {
  return configuration.flatMap(({ directory, base, overrides }) => {
    const path = relativeTo(directory, input);
    return [base, ...overrides.flatMap(({ matches, layer }) => (path !== undefined && matches(path) ? [layer] : []))];
  });
}

/** True where a configuration leaves the input out of directory searches. */
export function isExcluded(configuration: Configuration, input: string): boolean {
  return configuration.some(({ directory, excludes }) => {
    const path = relativeTo(directory, input);
    return path !== undefined && excludes(path);
  });
}

/** The last file of a configuration that sets a key wins. */
export function lastSet<Key extends 'failOn' | 'maxWarnings'>(configuration: Configuration, key: Key): ConfigFile[Key] | undefined {
  return configuration.findLast(({ config }) => config[key] !== undefined)?.config[key];
}

function relativeTo(directory: string, input: string): string | undefined {
  const prefix = directory.endsWith('/') ? directory : `${directory}/`;
  return input.startsWith(prefix) ? input.slice(prefix.length) : undefined;
}
