import type { BuildConfig } from '../buildconfig/model.js';
import type { BuildLog } from '../buildlog/model.js';
import { isBundled } from '../macro/sets/index.js';
import type { Origin } from '../macro/traced.js';
import type { PackageFacts } from '../rpm/facts.js';
import type { Spec } from '../spec/model.js';
import type { Location } from '../text/source-text.js';
import { inDeadBranch } from './dead-branches.js';
import type { Cause, FindingLevel, Level, Related, Report } from './finding.js';
import type { PackageSet } from './package-set.js';
import type { AnyRule, ConfigContext, Context, LogContext, PackageContext } from './rule.js';
import type { SpecDirectory } from './spec-directory.js';
import type { SuppressionUses } from './suppression/model.js';
import { matchesAnyGlob, textGlobs } from './text-needs.js';

/** A report with its level decided and its place made plain. */
export interface Judged {
  readonly message: string;
  readonly level: FindingLevel;
  readonly location?: Location;
  readonly file?: string;
  /** NEVRA of the package of a set that a rule over the set means. */
  readonly package?: string;
  readonly cause?: Cause;
  readonly related: readonly Related[];
  readonly fix?: Report['fix'];
  readonly rpmlint?: string;
  /** It stands in a branch that this target does not take. */
  readonly dead?: true;
}

/** What a rule is to weigh in this run: its level, and whether a user chose it (see `weigh`). */
export interface Weight {
  readonly level: Level;
  readonly configured: boolean;
}

export type Surroundings = Omit<Context, 'report'> & {
  readonly weight: Weight;
  /** Takes each finding as it is reported, for a run that can't hold all of them; what is returned is empty then. */
  readonly tell?: (found: Judged) => void;
};

/** Runs a rule's spec check. What it reports in a branch that this target does not take weighs no more than a note. */
export function judgeSpec(rule: AnyRule, spec: Spec, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check.spec?.(spec, context), spec);
}

/** Runs a rule's check of a spec and what stands beside it. It sees the texts that its own needs ask for, whatever else was read. */
export function judgeDirectory(rule: AnyRule, directory: SpecDirectory, around: Surroundings): Judged[] {
  const globs = textGlobs([rule]);
  const seen: SpecDirectory = { ...directory, text: (name) => (matchesAnyGlob(name, globs) ? directory.text(name) : undefined) };
  return collect(rule, around, (context) => rule.check.distgit?.(seen, context), directory.spec);
}

/** Runs a rule's check of the comments that suppress findings. */
export function judgeSuppressions(rule: AnyRule, uses: SuppressionUses, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check.suppressions?.(uses, context));
}

/** Runs a rule's check of one binary or source package; `set` is its build. */
export function judgePackage(rule: AnyRule, pkg: PackageFacts, set: PackageSet, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check[pkg.kind]?.(pkg, { ...context, set } as PackageContext));
}

/** Runs a rule's check of all packages of one build. */
export function judgeSet(rule: AnyRule, set: PackageSet, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check.rpmset?.(set, context));
}

/** Runs a rule's check of a log; `beside` is what the run has of the same build. */
export function judgeLog(rule: AnyRule, log: BuildLog, beside: Pick<LogContext, 'spec' | 'packages' | 'complete'>, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check.buildlog?.(log, { ...context, ...beside } as LogContext));
}

/** Runs a rule's check of a build's configuration; `beside` says what its file is called and what stands in its directory. */
export function judgeConfig(rule: AnyRule, config: BuildConfig, beside: Pick<ConfigContext, 'name' | 'beside'>, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check.config?.(config, { ...context, ...beside } as ConfigContext));
}

/** `spec`: the one whose branches weigh what is reported in them. */
function collect(rule: AnyRule, around: Surroundings, run: (context: Context) => void, spec?: Spec): Judged[] {
  const found: Judged[] = [];
  const { weight, tell = (one: Judged) => found.push(one), ...rest } = around;
  run({
    ...rest,
    report: (report) => {
      const level = weigh(rule.meta.level, weight, report.level);
      if (level === 'off') return;
      const judged = plain(report, level);
      tell(spec ? weighed(judged, spec) : judged);
    },
  });
  return found;
}

const order: Record<Level, number> = { off: 0, note: 1, warning: 2, error: 3 };

/**
 * The level of one finding. A sub-case with a level of its own keeps its distance: a weaker one stays at least that weak, a stronger
 * one counts only while nobody has chosen a level for the rule.
 */
export function weigh(usual: Level, weight: Weight, own: FindingLevel | undefined): Level {
  if (weight.level === 'off' || own === undefined) return weight.level;
  const weaker = order[own] < order[usual] || usual === 'off';
  if (weaker) return order[own] < order[weight.level] ? own : weight.level;
  return weight.configured || weight.level !== usual ? weight.level : own;
}

function plain(report: Report, level: FindingLevel): Judged {
  const { message, at, file, package: nevra, cause, related = [], fix, rpmlint } = report;
  const common = {
    message,
    level,
    ...(file !== undefined && { file }),
    ...(nevra !== undefined && { package: nevra }),
    ...(cause && { cause }),
    ...(fix && { fix }),
    ...(rpmlint !== undefined && { rpmlint }),
  };
  if (!at) return { ...common, related };
  if ('source' in at) return { ...common, location: at, related };
  return { ...common, ...(at.location && { location: at.location }), related: [...related, ...definitionsOf(at)] };
}

/** Where the macros on the way to some text are defined, as far as somebody could edit that. */
export function definitionsOf(origin: Origin): Related[] {
  return origin.via.flatMap(({ macro, definition }) =>
    definition && !isBundled(definition.source.path) ? [{ message: `%${macro} is defined here`, location: definition }] : [],
  );
}

function weighed(found: Judged, spec: Spec): Judged {
  return found.location && inDeadBranch(spec, found.location) ? { ...found, level: 'note', dead: true } : found;
}
