import type { RuleGroup } from '../../rules/index.generated.js';
import { type Layer, lastSet } from '../config/layers.js';
import { checkRuleOptions } from '../config/options.js';
import { type Known, type ResolvedSettings, resolveTargets } from '../config/resolve.js';
import type { PerTarget } from '../config/types.js';
import { macroSet, targetSet } from '../macro/sets/index.js';
import type { FindingLevel } from '../policy/finding.js';
import type { AnyRule } from '../policy/rule.js';
import { onlyLayer } from './command-line.js';
import type { Workspace } from './workspace.js';

export interface Settled {
  readonly rules: readonly AnyRule[];
  /** The settings of a path under each of its targets. */
  readonly settingsFor: (path: string) => PerTarget<ResolvedSettings>;
}

/**
 * Resolves the settings of all paths. Rules of other groups than those asked for are loaded only where a configuration or the command
 * line names rules, so that an unknown id is told from one that this run has no subject for.
 */
export async function settle(workspace: Workspace, paths: readonly string[], groups: readonly RuleGroup[], only: readonly string[] = []): Promise<Settled> {
  const layers = new Map<string, Layer[]>();
  for (const path of paths) layers.set(path, await workspace.layersFor(path));
  const distinct = new Map([...layers.values()].map((list) => [signature(list), list]));
  const named = only.length > 0 || [...distinct.values()].flat().some(({ settings }) => settings.rules !== undefined);
  const known: Known = { rules: await workspace.rules(named ? 'all' : groups), profiles: workspace.profiles, macroSet, targetSet };
  const settings = new Map<string, PerTarget<ResolvedSettings>>();
  for (const [key, list] of distinct) {
    await checkRuleOptions(list, known.rules);
    settings.set(key, withOnly(list, known, only));
  }
  return {
    rules: known.rules,
    settingsFor: (path) => {
      const resolved = settings.get(signature(layers.get(path) ?? []));
      if (!resolved) throw new Error(`no settings were resolved for ${path}`);
      return resolved;
    },
  };
}

/** The strictest of what the configurations of all inputs say. */
export async function strictest(workspace: Workspace, paths: readonly string[]): Promise<{ failOn?: FindingLevel; maxWarnings?: number }> {
  const configurations = new Set(await Promise.all(paths.map(workspace.configurationFor)));
  const failOn = [...configurations].flatMap((one) => lastSet(one, 'failOn') ?? []);
  const maxWarnings = [...configurations].flatMap((one) => lastSet(one, 'maxWarnings') ?? []);
  const weakest = (['note', 'warning', 'error'] as const).find((level) => failOn.includes(level));
  return { ...(weakest && { failOn: weakest }), ...(maxWarnings.length > 0 && { maxWarnings: Math.min(...maxWarnings) }) };
}

function withOnly(layers: readonly Layer[], known: Known, only: readonly string[]): PerTarget<ResolvedSettings> {
  if (only.length === 0) return resolveTargets(layers, known);
  return resolveTargets(layers, known, ({ rules }) => onlyLayer(only, known.rules, (id) => rules.get(id)?.level ?? 'off'));
}

/** Layers come from few places; equal origins in equal order are equal layers. */
const signature = (layers: readonly Layer[]): string => layers.map(({ origin }) => origin).join('\n');
