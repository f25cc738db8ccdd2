import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Profile } from '../policy/profile.js';
import type { AnyRule } from '../policy/rule.js';
import { nameOf } from './paths.js';
import { UsageError } from './usage-error.js';

export interface Plugin {
  readonly rules: readonly AnyRule[];
  readonly profiles: readonly Profile[];
}

/**
 * Runs JavaScript modules that the command line names and takes their exports `rules` and `profiles`. This is the only way in which
 * speclint runs code that is not its own.
 */
export async function loadPlugins(files: readonly string[]): Promise<Plugin> {
  const plugins = await Promise.all(files.map(loadPlugin));
  return { rules: plugins.flatMap(({ rules }) => rules), profiles: plugins.flatMap(({ profiles }) => profiles) };
}

async function loadPlugin(file: string): Promise<Plugin> {
  const name = nameOf(file);
  const module = (await import(pathToFileURL(resolve(file)).href).catch((error: unknown) => {
    throw new UsageError(`--plugin ${name}: could not be loaded: ${error instanceof Error ? error.message : String(error)}`);
  })) as { rules?: unknown; profiles?: unknown };
  const { rules = [], profiles = [] } = module;
  if (!Array.isArray(rules) || !rules.every(isRule)) throw new UsageError(`--plugin ${name}: the export "rules" is not a list of rules made with defineRule`);
  if (!Array.isArray(profiles) || !profiles.every(isProfile))
    throw new UsageError(`--plugin ${name}: the export "profiles" is not a list of profiles made with defineProfile`);
  if (rules.length + profiles.length === 0) throw new UsageError(`--plugin ${name}: exports neither "rules" nor "profiles"`);
  return { rules, profiles };
}

function isRule(value: unknown): value is AnyRule {
  const { meta, check } = (value ?? {}) as { meta?: { id?: unknown; level?: unknown }; check?: unknown };
  return typeof meta?.id === 'string' && typeof meta.level === 'string' && typeof check === 'object' && check !== null;
}

function isProfile(value: unknown): value is Profile {
  const { name, macroSets = [] } = (value ?? {}) as { name?: unknown; macroSets?: unknown };
  return typeof name === 'string' && Array.isArray(macroSets);
}
