import { dirname } from 'node:path';
import { all, type RuleGroup, rulesOf } from '../../rules/index.generated.js';
import { profiles as bundledProfiles } from '../../rules/profiles/index.generated.js';
import { configurationFinder, loadConfiguration } from '../config/io/load.js';
import { type Configuration, isExcluded, type Layer, layersFor } from '../config/layers.js';
import type { Profile } from '../policy/profile.js';
import type { AnyRule } from '../policy/rule.js';
import { commandLineLayer } from './command-line.js';
import type { Arguments } from './options.js';
import { absolute, nameOf } from './paths.js';
import type { Plugin } from './plugins.js';
import { complain } from './terminal.js';
import { UsageError } from './usage-error.js';

/** What a command knows of configuration, rules and profiles. */
export interface Workspace {
  readonly profiles: readonly Profile[];
  /** The configuration that holds for an input; each directory is searched once. */
  readonly configurationFor: (input: string) => Promise<Configuration>;
  /** The layers that hold for an input, the command line's last. */
  readonly layersFor: (input: string) => Promise<Layer[]>;
  readonly excluded: (input: string) => Promise<boolean>;
  /** Bundled rules of some groups, or all, and those of plugins. */
  readonly rules: (groups: readonly RuleGroup[] | 'all') => Promise<AnyRule[]>;
}

/** Reads what the command line names; configuration beside inputs is looked for when an input asks. @throws UsageError, ConfigProblem */
export async function openWorkspace(given: Arguments['options']): Promise<Workspace> {
  if (given.config !== undefined && given['no-config']) throw new UsageError('--config and --no-config exclude each other');
  const plugin = await pluginOf(given.plugin);
  const commandLine = await commandLineLayer(given);
  const configurationFor = await finder(given);
  return {
    profiles: withoutTwins([...bundledProfiles, ...plugin.profiles], ({ name }) => name, 'profile'),
    configurationFor,
    layersFor: async (input) => [...layersFor(await configurationFor(input), absolute(input)), commandLine],
    excluded: async (input) => isExcluded(await configurationFor(input), absolute(input)),
    rules: async (groups) => withoutTwins([...(await (groups === 'all' ? all() : rulesOf(groups))), ...plugin.rules], ({ meta }) => meta.id, 'rule'),
  };
}

async function pluginOf(files: readonly string[] | undefined): Promise<Plugin> {
  return files ? (await import('./plugins.js')).loadPlugins(files) : { rules: [], profiles: [] };
}

async function finder(given: Arguments['options']): Promise<(input: string) => Promise<Configuration>> {
  if (given['no-config']) return () => Promise.resolve([]);
  if (given.config !== undefined) {
    const named = await loadConfiguration(absolute(given.config), nameOf);
    return () => Promise.resolve(named);
  }
  const find = configurationFinder(nameOf);
  const warned = new Set<string>();
  return async (input) => {
    const { configuration, ignoredCode } = await find(dirname(absolute(input)));
    for (const path of ignoredCode.filter((one) => !warned.has(one))) {
      warned.add(path);
      complain(`warning: ${nameOf(path)} is not loaded: configuration is data (.speclintrc.yaml, .speclintrc.json), code is loaded with --plugin only`);
    }
    return configuration;
  };
}

function withoutTwins<T>(items: T[], nameOfItem: (item: T) => string, what: string): T[] {
  const names = new Set<string>();
  for (const name of items.map(nameOfItem)) {
    if (names.has(name)) throw new UsageError(`--plugin: there is another ${what} "${name}"`);
    names.add(name);
  }
  return items;
}
