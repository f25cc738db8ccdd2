import { levelOf, macroSetsOf, optionsOf, type Profile } from '../policy/profile.js';
import type { AnyRule } from '../policy/rule.js';
import type { Layer, MacroFile } from './layers.js';
import { ConfigProblem } from './problem.js';
import { knownChain } from './profiles.js';
import { resolveRules } from './resolve-rules.js';
import type { Settings } from './types.js';

/** The profile where nothing names one: the guideline that the rules were written from. */
export const defaultProfile = 'fedora';
export const defaultTarget = 'x86_64';

/** What a resolution draws on besides the layers. */
export interface Known {
  readonly rules: readonly AnyRule[];
  readonly profiles: readonly Profile[];
  /** A bundled macro set; undefined where there is none of that name. */
  readonly macroSet: (name: string) => MacroFile | undefined;
  /** What the profile's builders define for an architecture; loaded after its sets. */
  readonly targetSet: (arch: string) => MacroFile;
}

export interface ResolvedSettings extends Settings {
  /** Who set a value last: keys are `profile`, `target`, `define.NAME`, `undefine.NAME`, `with.NAME`, `without.NAME`, `rules.ID.level`, `rules.ID.options`. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * Merges layers, weakest first, over the profile that the strongest of them names. Maps merge key by key; a `define` and an
 * `undefine` of one name, and a `with` and a `without`, replace each other; macro files add up.
 * @throws ConfigProblem for an unknown profile or rule, or options that the rule does not take.
 */
export function resolveSettings(layers: readonly Layer[], known: Known): ResolvedSettings {
  const origins = new Map<string, string>();
  const profile = last(layers, 'profile', origins) ?? defaultProfile;
  const target = last(layers, 'target', origins) ?? defaultTarget;
  const chain = knownChain(profile, known.profiles, origins.get('profile') ?? 'default');
  const profiles = chain.map(({ name }) => name);
  const [define, undefine] = mergeDefines(layers, origins);
  const [withs, withouts] = mergeConditions(layers, origins);
  const base = new Map(known.rules.map((rule) => [rule.meta.id, { level: levelOf(rule, profiles), configured: false, options: optionsOf(rule, chain) }]));
  return {
    profile,
    profiles,
    target,
    define,
    undefine,
    with: withs,
    without: withouts,
    macroFiles: [
      ...macroSetsOf(chain).map((name) => macroSetNamed(name, profile, known)),
      known.targetSet(target),
      ...layers.flatMap(({ macroFiles }) => macroFiles),
    ],
    rules: resolveRules(layers, known.rules, base, origins),
    origins,
  };
}

function macroSetNamed(name: string, profile: string, { macroSet }: Known): MacroFile {
  const found = macroSet(name);
  if (!found) throw new ConfigProblem([`the profile "${profile}" names a macro set "${name}", which is not there`]);
  return found;
}

function last(layers: readonly Layer[], key: 'profile' | 'target', origins: Map<string, string>): string | undefined {
  const layer = layers.findLast(({ settings }) => settings[key] !== undefined);
  if (layer) origins.set(key, layer.origin);
  return layer?.settings[key];
}

/** `foo(x:)` defines `foo`. */
const macroName = (name: string): string => name.replace(/\(.*$/s, '');

function mergeDefines(layers: readonly Layer[], origins: Map<string, string>): [define: string[], undefine: string[]] {
  const defines = new Map<string, string>();
  const undefines = new Set<string>();
  for (const { settings, origin } of layers) {
    for (const [name, body] of Object.entries(settings.define ?? {})) {
      defines.set(macroName(name), `${name} ${body}`);
      undefines.delete(macroName(name));
      origins.set(`define.${macroName(name)}`, origin);
    }
    for (const name of settings.undefine ?? []) {
      defines.delete(name);
      undefines.add(name);
      origins.set(`undefine.${name}`, origin);
    }
  }
  return [[...defines.values()], [...undefines]];
}

function mergeConditions(layers: readonly Layer[], origins: Map<string, string>): [withs: string[], withouts: string[]] {
  const chosen = new Map<string, 'with' | 'without'>();
  for (const { settings, origin } of layers) {
    for (const side of ['with', 'without'] as const) {
      for (const name of settings[side] ?? []) {
        chosen.set(name, side);
        origins.set(`${side}.${name}`, origin);
      }
    }
  }
  const named = (side: string): string[] => [...chosen].filter(([, s]) => s === side).map(([name]) => name);
  return [named('with'), named('without')];
}
