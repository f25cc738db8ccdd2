// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';

/** The rules by what they read, each group loaded when it is asked for; every group exports `rules`, sorted by id. */
export const ruleGroups = {
  spec: () => import('./spec.generated.js'),
  package: () => import('./package.generated.js'),
  log: () => import('./log.generated.js'),
  config: () => import('./config.generated.js'),
  planned: () => import('./planned.generated.js'),
} as const;

export type RuleGroup = keyof typeof ruleGroups;

/** The rules of some groups, each once, sorted by id. */
export async function rulesOf(groups: readonly RuleGroup[]): Promise<AnyRule[]> {
  const byId = new Map<string, AnyRule>();
  for (const group of groups) {
    for (const rule of (await ruleGroups[group]()).rules) byId.set(rule.meta.id, rule);
  }
  return [...byId.values()].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
}

/** Every rule, sorted by id. */
export function all(): Promise<AnyRule[]> {
  return rulesOf(['spec', 'package', 'log', 'config', 'planned']);
}
