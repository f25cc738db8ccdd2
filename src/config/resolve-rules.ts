import type { AnyRule } from '../policy/rule.js';
import { idMatcher, isPattern } from './glob.js';
import type { Layer } from './layers.js';
import { ConfigProblem } from './problem.js';
import { didYouMean } from './suggest.js';
import type { RuleEntry, RuleSetting } from './types.js';

/** Applies the rule entries of all layers, weakest first, to what the profile says. Within a layer an exact id wins over a pattern. */
export function resolveRules(
  layers: readonly Layer[],
  rules: readonly AnyRule[],
  base: ReadonlyMap<string, RuleSetting>,
  origins: Map<string, string>,
): Map<string, RuleSetting> {
  const settings = new Map(base);
  const faults: string[] = [];
  for (const { settings: layer, origin } of layers) {
    const entries = Object.entries(layer.rules ?? {});
    const ordered = [...entries.filter(([key]) => isPattern(key)), ...entries.filter(([key]) => !isPattern(key))];
    for (const [key, entry] of ordered) {
      const { ids, fault } = matching(key, rules);
      if (fault !== undefined) faults.push(`${origin}: rules.${key}: ${fault}`);
      for (const id of ids) {
        settings.set(id, apply(settings.get(id), entry));
        noteOrigin(id, entry, origin, origins);
      }
    }
  }
  if (faults.length > 0) throw new ConfigProblem(faults);
  return settings;
}

/** The ids that a key of `rules` stands for, or why there are none. */
export function matching(key: string, rules: readonly AnyRule[]): { ids: string[]; fault?: string } {
  const ids = rules.map(({ meta }) => meta.id).filter(idMatcher(key));
  if (ids.length > 0) return { ids };
  if (isPattern(key)) return { ids, fault: 'no rule matches this pattern' };
  return {
    ids,
    fault: `unknown rule${didYouMean(
      key,
      rules.map(({ meta }) => meta.id),
    )}`,
  };
}

function apply(before: RuleSetting | undefined, entry: RuleEntry): RuleSetting {
  const { level, options } = typeof entry === 'string' ? { level: entry, options: undefined } : entry;
  return {
    level: level ?? before?.level ?? 'off',
    configured: level !== undefined || (before?.configured ?? false),
    options: { ...before?.options, ...options },
  };
}

function noteOrigin(id: string, entry: RuleEntry, origin: string, origins: Map<string, string>): void {
  if (typeof entry === 'string' || entry.level !== undefined) origins.set(`rules.${id}.level`, origin);
  if (typeof entry !== 'string' && entry.options !== undefined) origins.set(`rules.${id}.options`, origin);
}
