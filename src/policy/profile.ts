import type { Level } from './finding.js';
import type { AnyRule, ProfileName } from './rule.js';

/** A distribution's or company's policy: which macros its builders define, and the options that rules get from it. */
export interface Profile {
  readonly name: string;
  /** `Fedora Linux`. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** The profile whose levels and options hold where this one says nothing. */
  readonly extends?: string;
  /** Names of all the macro sets (src/macro/sets) that its builders load, in load order; absent: those of the profile that it extends. */
  readonly macroSets?: readonly string[];
  /** Option values by rule id; merged over those of the profile that it extends, key by key. */
  readonly options?: Readonly<Record<string, object>>;
}

/** Declares a profile; the default export of every file under `rules/profiles/`. */
export function defineProfile(profile: Profile): Profile {
  return profile;
}

/** A profile and those that it extends, nearest first; empty where the name is unknown. A circle ends at its second visit. */
export function profileChain(name: string, profiles: readonly Profile[]): Profile[] {
  const chain: Profile[] = [];
  for (let next: string | undefined = name; next !== undefined; ) {
    const found: Profile | undefined = profiles.find((p) => p.name === next);
    if (!found || chain.includes(found)) break;
    chain.push(found);
    next = found.extends;
  }
  return chain;
}

/** The macro sets of a chain in load order: those of the nearest profile that names any. */
export function macroSetsOf(chain: readonly Profile[]): readonly string[] {
  return chain.find((profile) => profile.macroSets)?.macroSets ?? [];
}

/** A rule's options under a chain: its defaults, then each profile's, the nearest last. */
export function optionsOf(rule: AnyRule, chain: readonly Profile[]): object {
  return Object.assign({}, rule.meta.options?.defaults, ...[...chain].reverse().map((profile) => profile.options?.[rule.meta.id]));
}

/** A rule's level under a chain: what the nearest profile says that says something, else the rule's own. */
export function levelOf(rule: AnyRule, chain: readonly string[]): Level {
  const { level, profiles } = rule.meta;
  return chain.map((name) => profiles?.[name as ProfileName]).find((said) => said !== undefined) ?? level;
}
