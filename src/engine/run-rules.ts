import type { Settings } from '../config/types.js';
import type { Judged, Surroundings } from '../policy/judge.js';
import type { AnyRule } from '../policy/rule.js';
import type { CheckResult } from './result.js';

type NotRun = CheckResult['notRun'][number];
export type RuleFailure = CheckResult['failures'][number];

/** What a run of rules is about and where its findings go. */
export interface RulesRun {
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  /** The input. */
  readonly path: string;
  /** Lets a rule look at its subjects. */
  readonly judge: (rule: AnyRule, around: Surroundings) => void;
  readonly keep: (ruleId: string, found: Judged) => void;
}

/** Runs rules, and tells of those that throw: that is a fault of the rule and stops no other. */
export function runRules({ rules, settings, path, judge, keep }: RulesRun): RuleFailure[] {
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    const setting = settings.rules.get(rule.meta.id);
    if (!setting) continue;
    const { level, configured, options } = setting;
    try {
      const tell = (found: Judged): void => keep(rule.meta.id, found);
      judge(rule, { weight: { level, configured }, options, profiles: settings.profiles, tell });
    } catch (error) {
      failures.push({ ruleId: rule.meta.id, path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return failures;
}

/** Failures that say the same of the same input count once. */
export function distinctFailures(failures: readonly RuleFailure[]): RuleFailure[] {
  return [...new Map(failures.map((failure) => [`${failure.ruleId}\0${failure.path}\0${failure.message}`, failure])).values()];
}

/** The rules that these settings switch on, without those that need data that no run brings. Inputs share settings: each pair is worked out once. */
export function enabledRules(rules: readonly AnyRule[], settings: Settings): readonly AnyRule[] {
  const byRules = enabled.get(settings) ?? new WeakMap<readonly AnyRule[], readonly AnyRule[]>();
  enabled.set(settings, byRules);
  const found = byRules.get(rules) ?? rules.filter((rule) => isOn(rule, settings) && missingData(rule) === undefined);
  byRules.set(rules, found);
  return found;
}

const enabled = new WeakMap<Settings, WeakMap<readonly AnyRule[], readonly AnyRule[]>>();

/** Rules that are switched on but need data that this run does not have. */
export function rulesNotRun(rules: readonly AnyRule[], settings: Settings): NotRun[] {
  return rules.flatMap((rule) => {
    const missing = missingData(rule);
    return missing !== undefined && isOn(rule, settings) ? [{ ruleId: rule.meta.id, reason: `needs ${missing}` }] : [];
  });
}

const isOn = (rule: AnyRule, settings: Settings): boolean => (settings.rules.get(rule.meta.id)?.level ?? 'off') !== 'off';

const missingData = ({ meta }: AnyRule): string | undefined => meta.needs?.find((need) => need.startsWith('data:'))?.slice('data:'.length);
