import type { BuildConfig } from '../buildconfig/model.js';
import type { BuildLog } from '../buildlog/model.js';
import type { PackageFacts } from '../rpm/facts.js';
import type { Spec } from '../spec/model.js';
import type { Example } from './example.js';
import type { Level, Report } from './finding.js';
import type { PackageSet } from './package-set.js';
import type { SpecDirectory } from './spec-directory.js';
import type { SuppressionUses } from './suppression/model.js';

export type Target = 'spec' | 'srpm' | 'rpm' | 'rpmset' | 'distgit' | 'buildlog' | 'config';
export const profileNames = ['generic', 'fedora', 'epel', 'almalinux', 'terra', 'opensuse', 'azurelinux', 'photon'] as const;
export type ProfileName = (typeof profileNames)[number];

/**
 * What a rule wants of a payload. Without any, only headers are read.
 * `elf`: the structure of ELF files and static archives; `imports`: the names of imported symbols too; `first-line`: first line and kind of
 * text files; `text-form`: their encoding and line ends; `text:GLOB`: the whole text of small files whose base name matches, in a package or beside a spec (a glob with
 * a slash is matched against the whole path, and its `*` goes over slashes); `shell-scripts`: that of scripts for sh, bash, dash and ksh; `man-pages`, `info-pages`: that of
 * such pages, decompressed (`content.text`, all of them up to 1 MiB a file); `jar-manifest`: the main section of a jar's manifest (`content.manifest`); `format`: what the
 * first bytes of other files show; `build-paths`: paths of the build in files of every kind; `data:NAME`: data that the run must bring
 * (`baseline`, `repodata`), else the rule is reported as not run.
 */
export type Need =
  | 'elf'
  | 'imports'
  | 'first-line'
  | 'text-form'
  | 'format'
  | 'build-paths'
  | 'shell-scripts'
  | 'man-pages'
  | 'info-pages'
  | 'jar-manifest'
  | `text:${string}`
  | `data:${string}`;

export interface RuleMeta<Options extends object = object> {
  /** Kebab case, equal to the file name; names the fault. */
  readonly id: string;
  /** Equal to the folder name. */
  readonly category: string;
  readonly summary: string;
  /** Why it is a fault, in one to four sentences; plain text. */
  readonly why: string;
  readonly source: {
    readonly document: string;
    readonly heading: string;
    readonly strength: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY';
    readonly url?: string;
  };
  /** The level in every profile that `profiles` does not name. */
  readonly level: Level;
  /** Levels that differ by profile; a profile that extends another inherits its entry. */
  readonly profiles?: Partial<Record<ProfileName, Level>>;
  readonly needs?: readonly Need[];
  /** The best fix that the rule offers. */
  readonly fix: 'safe' | 'unsafe' | 'none';
  /** Set for rules whose breach is a security matter: CVSS-like 0.1 to 10, for SARIF's security-severity. */
  readonly securitySeverity?: number;
  /** How sure a finding is. */
  readonly precision: 'very-high' | 'high' | 'medium' | 'low';
  /** JSON schema of the options object (type object, additionalProperties false) and the defaults. */
  readonly options?: { readonly schema: object; readonly defaults: Options };
  readonly equivalents: { readonly rpmlint: readonly string[]; readonly rpminspect: readonly string[] };
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

/** What every check gets besides its subject. */
export interface Context<Options extends object = object> {
  readonly report: (finding: Report) => void;
  readonly options: Options;
  /** The active profile and those that it extends, nearest first: `['epel', 'fedora', 'generic']`. */
  readonly profiles: readonly string[];
}

/** A package together with what one build produced with it. */
export interface PackageContext<Options extends object = object> extends Context<Options> {
  /** The packages of the same source package in this run, this one included. */
  readonly set: PackageSet;
}

/** A configuration and what stands beside it. */
export interface ConfigContext<Options extends object = object> extends Context<Options> {
  /** Base name of the configuration's file. */
  readonly name: string;
  /** Names in its directory; absent where it has none. */
  readonly beside?: readonly string[];
}

/** A log together with the spec that was built. */
export interface LogContext<Options extends object = object> extends Context<Options> {
  /** Absent where the run has none that surely is the one of the log. */
  readonly spec?: Spec;
  /** The packages of the same build in this run. */
  readonly packages: readonly PackageFacts[];
  /** True where these surely are all that the build left, and this is its only log. */
  readonly complete: boolean;
}

export interface Checks<Options extends object> {
  readonly spec?: (spec: Spec, context: Context<Options>) => void;
  /** Runs where a spec was read from a directory, beside `spec`. */
  readonly distgit?: (directory: SpecDirectory, context: Context<Options>) => void;
  readonly srpm?: (pkg: PackageFacts, context: PackageContext<Options>) => void;
  readonly rpm?: (pkg: PackageFacts, context: PackageContext<Options>) => void;
  readonly rpmset?: (set: PackageSet, context: Context<Options>) => void;
  /** A configuration of mock, or of the Open Build Service and pbuild. */
  readonly config?: (config: BuildConfig, context: ConfigContext<Options>) => void;
  readonly buildlog?: (log: BuildLog, context: LogContext<Options>) => void;
  /** Runs behind all others over the comments of a spec that suppress findings; counts as the target `spec`. */
  readonly suppressions?: (suppressions: SuppressionUses, context: Context<Options>) => void;
}

export interface Rule<Options extends object = object> {
  readonly meta: RuleMeta<Options>;
  /** One function per target; its keys are the rule's targets. */
  readonly check: Checks<Options>;
  /** True where the check of a package looks at the other packages of its build too; counts as the target `rpmset`. */
  readonly readsSet?: boolean;
  /** True where the check of a spec is the rule's check of a source package too, in which the engine looks at the spec; counts as the target `srpm`. */
  readonly readsOwnSpec?: boolean;
  /**
   * Ids of rules that say the same better. What this rule finds in a log is evidence for their finding, and none of its own, where both are on one line of the spec and
   * about one file of the packages.
   */
  readonly yieldsTo?: readonly string[];
  /** Targets that the rule is about but that need data no run can bring yet. */
  readonly plannedTargets?: readonly Target[];
}

// biome-ignore lint/suspicious/noExplicitAny: a list of rules holds rules of every option type
export type AnyRule = Rule<any>;

/** Declares a rule; the default export of every file under `rules/<category>/`. */
export function defineRule<Options extends object = object>(rule: Rule<Options>): Rule<Options> {
  return rule;
}

export function targetsOf(rule: AnyRule): Target[] {
  const { check, readsSet, readsOwnSpec, plannedTargets = [] } = rule;
  const checked = (Object.keys(check) as (keyof typeof check)[]).map((key) => (key === 'suppressions' ? 'spec' : key));
  return [
    ...new Set(checked),
    ...(readsOwnSpec && !check.srpm ? (['srpm'] as const) : []),
    ...(readsSet && !check.rpmset ? (['rpmset'] as const) : []),
    ...plannedTargets,
  ];
}
