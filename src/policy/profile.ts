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
  /**
   * Names of all the macro sets (src/macro/sets) that its builders load, in load order; absent: those of the release that `release` names,
   * else those of the profile that it extends.
   */
  readonly macroSets?: readonly string[];
  /** The distribution's releases by the name that `--profile` takes, `fedora-43`; oldest first. */
  readonly releases?: Readonly<Record<string, Release>>;
  /** The release that is meant where the distribution is named alone; a key of `releases`. */
  readonly release?: string;
  /** The rpm of its builders, major and minor: `4.20`. Absent: that of the release that `release` names, else of the profile that it extends. */
  readonly rpm?: string;
  /** What /bin/sh is on its builders; absent: as in the profile that it extends. */
  readonly shell?: Shell;
  /** Option values by rule id; merged over those of the profile that it extends, key by key. */
  readonly options?: Readonly<Record<string, object>>;
}

/** One release of a distribution: it shares the distribution's policy and differs in its macros. */
export interface Release {
  /** `Fedora Linux 43`. */
  readonly title: string;
  /** As in a profile. */
  readonly macroSets: readonly string[];
  /** As in a profile; absent: the newest there is. */
  readonly rpm?: string;
}

/** What reads shell scripts that name no other: bash, or a shell with nothing beyond POSIX that matters here. */
export type Shell = 'bash' | 'dash';

/** Declares a profile; the default export of every file under `rules/profiles/`. */
export function defineProfile(profile: Profile): Profile {
  return profile;
}

/** Every name that `--profile` takes: the profiles, each with its releases behind it. */
export function profileNamesOf(profiles: readonly Profile[]): string[] {
  return profiles.flatMap(({ name, releases }) => [name, ...Object.keys(releases ?? {})]);
}

/**
 * A profile and those that it extends, nearest first; empty where the name is unknown. A circle ends at its second visit. A release is a
 * profile that extends its distribution's.
 */
export function profileChain(name: string, profiles: readonly Profile[]): Profile[] {
  const chain: Profile[] = [];
  for (let next: string | undefined = name; next !== undefined; ) {
    const found: Profile | undefined = profiles.find((p) => p.name === next) ?? releaseNamed(next, profiles);
    if (!found || chain.includes(found)) break;
    chain.push(found);
    next = found.extends;
  }
  return chain;
}

function releaseNamed(name: string, profiles: readonly Profile[]): Profile | undefined {
  for (const { name: distribution, summary, releases } of profiles) {
    const release = releases && Object.hasOwn(releases, name) ? releases[name] : undefined;
    if (release) return { name, summary, extends: distribution, ...release };
  }
  return undefined;
}

/** The macro sets of a chain in load order: those of the nearest profile that names any. */
export function macroSetsOf(chain: readonly Profile[]): readonly string[] {
  for (const { macroSets, releases, release } of chain) {
    const named = macroSets ?? (release === undefined ? undefined : releases?.[release]?.macroSets);
    if (named) return named;
  }
  return [];
}

/** What /bin/sh is under a chain; bash where no profile says. */
export function shellOf(chain: readonly Profile[]): Shell {
  return chain.find(({ shell }) => shell !== undefined)?.shell ?? 'bash';
}

/** The rpm that reads specs under a chain; undefined stands for the newest. A release's own word counts, also where it is silent. */
export function rpmOf(chain: readonly Profile[]): string | undefined {
  for (const { rpm, macroSets, releases, release } of chain) {
    if (rpm !== undefined) return rpm;
    if (macroSets) return undefined;
    if (release !== undefined && releases) return releases[release]?.rpm;
  }
  return undefined;
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
