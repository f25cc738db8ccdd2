import { levelOf, macroSetsOf, optionsOf, type Profile, profileChain, rpmOf, shellOf } from '../policy/profile.js';
import type { AnyRule } from '../policy/rule.js';
import type { Layer, MacroFile } from './layers.js';
import { ConfigProblem } from './problem.js';
import { knownChain } from './profiles.js';
import { resolveRules } from './resolve-rules.js';
import { type Chosen, type TargetChoice, targetChoices } from './targets.js';
import type { PerTarget, Settings } from './types.js';

/** The profile where nothing names one: the guideline that the rules were written from. */
export const defaultProfile = 'fedora';
/** The profile whose macros hold where nobody named one and macro files say which macros there are. */
const bareProfile = 'generic';
const defaultTarget = 'x86_64';

/** What a resolution draws on besides the layers. */
export interface Known {
  readonly rules: readonly AnyRule[];
  readonly profiles: readonly Profile[];
  /** A bundled macro set; undefined where there is none of that name. */
  readonly macroSet: (name: string) => MacroFile | undefined;
  /** What rpm defines for an architecture; loaded before the profile's sets. */
  readonly targetSet: (arch: string) => MacroFile;
}

export interface ResolvedSettings extends Settings {
  /** Who set a value last: keys are `profile`, `target`, `define.NAME`, `undefine.NAME`, `with.NAME`, `without.NAME`, `rules.ID.level`, `rules.ID.options`. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * The settings under each target that the layers name, in their order; one that is named twice counts once. `more` gives a layer above
 * all others, which may depend on what holds without it.
 * @throws ConfigProblem as `resolveSettings`, and for too many targets.
 */
export function resolveTargets(layers: readonly Layer[], known: Known, more?: (resolved: ResolvedSettings) => Layer): PerTarget<ResolvedSettings> {
  const resolve = (choice: TargetChoice): ResolvedSettings => {
    const resolved = resolveSettings(choice.layers, known, choice);
    return more ? resolveSettings([...choice.layers, more(resolved)], known, choice) : resolved;
  };
  const [first, ...rest] = targetChoices(layers);
  const resolved = resolve(first);
  const names = new Set([resolved.name]);
  return [resolved, ...rest.map(resolve).filter(({ name }) => !names.has(name) && names.add(name))];
}

/**
 * The settings under one target. Merges layers, weakest first, over the profile that the strongest of them names. Maps merge key by key; a `define` and an
 * `undefine` of one name, and a `with` and a `without`, replace each other; macro files add up. Where no layer names a profile but some
 * bring macro files, these take the place of the default profile's macros and only its rules hold.
 * @throws ConfigProblem for an unknown profile or rule, or options that the rule does not take.
 */
export function resolveSettings(layers: readonly Layer[], known: Known, choice: Omit<TargetChoice, 'layers'> = targetChoices(layers)[0]): ResolvedSettings {
  const origins = new Map<string, string>();
  const profile = noted('profile', choice.profile, origins) ?? defaultProfile;
  const target = noted('target', choice.arch, origins) ?? defaultTarget;
  const chain = knownChain(profile, known.profiles, origins.get('profile') ?? 'default');
  const profiles = chain.map(({ name }) => name);
  const macroFiles = layers.flatMap((layer) => layer.macroFiles);
  const environment = origins.has('profile') || macroFiles.length === 0 ? chain : profileChain(bareProfile, known.profiles);
  const [define, undefine] = mergeDefines(layers, origins);
  const [withs, withouts] = mergeConditions(layers, origins);
  const rpm = rpmOf(environment);
  const base = new Map(known.rules.map((rule) => [rule.meta.id, { level: levelOf(rule, profiles), configured: false, options: optionsOf(rule, chain) }]));
  return {
    name: [profile, target, choice.marks].filter(Boolean).join(' '),
    profile,
    profiles,
    target,
    define,
    undefine,
    with: withs,
    without: withouts,
    macroFiles: [known.targetSet(target), ...macroSetsOf(environment).map((name) => macroSetNamed(name, profile, known)), ...macroFiles],
    ...(rpm !== undefined && { rpm }),
    shell: shellOf(environment),
    rpmlint: layers.flatMap(({ rpmlint = [] }) => rpmlint),
    rules: resolveRules(layers, known.rules, base, origins),
    origins,
  };
}

function macroSetNamed(name: string, profile: string, { macroSet }: Known): MacroFile {
  const found = macroSet(name);
  if (!found) throw new ConfigProblem([`the profile "${profile}" names a macro set "${name}", which is not there`]);
  return found;
}

function noted(key: 'profile' | 'target', chosen: Chosen | undefined, origins: Map<string, string>): string | undefined {
  if (chosen) origins.set(key, chosen.origin);
  return chosen?.value;
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
