import type { FindingLevel, Level } from '../policy/finding.js';
import type { Shell } from '../policy/profile.js';
import type { RpmlintFile } from './rpmlint/rc.js';

/** A rule's entry in a configuration: its level, or level and options. */
export type RuleEntry = Level | { readonly level?: Level; readonly options?: Readonly<Record<string, unknown>> };

/** One value, or several: one target for each. */
export type OneOrMore = string | readonly string[];

/** An entry of `targets`: what it does not say is as for all. Lists stand for every pair of a profile and an architecture. */
export interface TargetEntry {
  readonly profile?: OneOrMore;
  /** rpm architecture. */
  readonly arch?: OneOrMore;
  readonly define?: Readonly<Record<string, string>>;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** What may stand in a configuration file (schemas/config.schema.json) and, under `overrides`, for some paths only. */
export interface ConfigLayer {
  readonly profile?: OneOrMore;
  /** rpm architecture that specs are evaluated for. */
  readonly target?: OneOrMore;
  /** Everything that specs are evaluated for, each entry for itself; a name alone is a profile. */
  readonly targets?: readonly (string | TargetEntry)[];
  /** Macro name to body, as `--define`. */
  readonly define?: Readonly<Record<string, string>>;
  readonly undefine?: readonly string[];
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  /** Macro files, relative to the configuration file. */
  readonly macros?: readonly string[];
  /** Files of rpmlint's (rpmlintrc or TOML), relative to the configuration file: filters and badness that hold as far as rules answer rpmlint's ids. */
  readonly rpmlintrc?: readonly string[];
  /** Keys are rule ids or globs over them (`rpath-*`). */
  readonly rules?: Readonly<Record<string, RuleEntry>>;
}

export interface ConfigFile extends ConfigLayer {
  readonly $schema?: string;
  /** Data files that this one builds on, relative to it; later ones win, this one wins over all. */
  readonly extends?: string | readonly string[];
  /** Globs, relative to the configuration file, of inputs that are left out when directories are searched. */
  readonly exclude?: readonly string[];
  readonly failOn?: FindingLevel;
  readonly maxWarnings?: number;
  readonly overrides?: readonly (ConfigLayer & { readonly files: readonly string[] })[];
}

export interface RuleSetting {
  readonly level: Level;
  /** True where a configuration or the command line names the level; a weaker sub-case never rises above its own level then. */
  readonly configured: boolean;
  readonly options: object;
}

/** What holds for one input under one target after profile, configuration, overrides and command line. */
export interface Settings {
  /** What reports call the target: `fedora-42 i686`, with what sets it apart from others of the same profile and architecture. */
  readonly name: string;
  readonly profile: string;
  /** The profile and those that it extends, nearest first. */
  readonly profiles: readonly string[];
  readonly target: string;
  readonly define: readonly string[];
  readonly undefine: readonly string[];
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Macro files already read, profile sets first. */
  readonly macroFiles: readonly { readonly path: string; readonly text: string }[];
  /** The rpm that reads specs where these macros hold, `4.20`; absent: the newest. */
  readonly rpm?: string;
  /** What /bin/sh is where these macros hold. */
  readonly shell: Shell;
  /** What files of rpmlint's say, already read. */
  readonly rpmlint: readonly RpmlintFile[];
  /** Every known rule. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** One of something for each target that an input is checked under: at least one. */
export type PerTarget<T> = readonly [T, ...T[]];
