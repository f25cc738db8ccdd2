import { readBuildConfig } from '../buildconfig/read.js';
import type { BuildLog } from '../buildlog/model.js';
import type { PerTarget, Settings } from '../config/types.js';
import { type Judged, judgeConfig, judgeLog, type Surroundings } from '../policy/judge.js';
import type { AnyRule, LogContext } from '../policy/rule.js';
import { baseName } from '../text/paths.js';
import { outcomeByProfile } from './by-profile.js';
import { boundedIntake } from './findings/cap.js';
import { draft } from './findings/draft.js';
import type { CheckInput } from './inputs/input.js';
import type { Reader } from './inputs/reader.js';
import { type Outcome, unreadable } from './outcome.js';
import { enabledRules, runRules } from './run-rules.js';

export interface TextCheckOptions {
  readonly rules: readonly AnyRule[];
  readonly reader: Reader;
  readonly cap: number;
}

/** Checks the log of a build; `beside` is what the run has of the same build. */
export function checkLog(
  log: BuildLog,
  targets: PerTarget<Settings>,
  beside: Pick<LogContext, 'spec' | 'packages' | 'complete'>,
  { rules, cap }: TextCheckOptions,
): Outcome {
  const own = rules.filter(({ check }) => check.buildlog);
  const outcome = judged({ path: log.path, kind: 'log' }, targets, own, cap, (rule, around) => judgeLog(rule, log, beside, around));
  const message = `${log.dropped} messages of this log were too many to keep`;
  return log.dropped > 0 ? { ...outcome, remarks: [{ path: log.path, message }] } : outcome;
}

/** Checks a configuration of mock, of the Open Build Service or of pbuild. */
export async function checkConfig(input: CheckInput, targets: PerTarget<Settings>, { rules, reader, cap }: TextCheckOptions): Promise<Outcome> {
  const read = await reader.text(input);
  if (!read.ok) return unreadable(input, 'config', read.error);
  const { source, beside } = read.value;
  const config = readBuildConfig(source);
  const name = baseName(input.path);
  if (!config) return unreadable(input, 'config', { message: 'is called like no configuration of a build (NAME.cfg, NAME.tpl, _config, _pbuild)' });
  const own = rules.filter(({ check }) => check.config);
  return judged({ path: input.path, kind: 'config' }, targets, own, cap, (rule, around) =>
    judgeConfig(rule, config, { name, ...(beside && { beside }) }, around),
  );
}

function judged(
  input: Pick<Outcome['input'], 'path' | 'kind'>,
  targets: PerTarget<Settings>,
  rules: readonly AnyRule[],
  cap: number,
  judge: (rule: AnyRule, around: Surroundings) => Judged[],
): Outcome {
  return outcomeByProfile(input, targets, (settings) => {
    const intake = boundedIntake(cap);
    const keep = (ruleId: string, found: Judged): void => intake.add({ draft: draft(ruleId, found, input.path), dead: false });
    const failures = runRules({ rules: enabledRules(rules, settings), settings, path: input.path, judge, keep });
    return { held: intake.held(), cut: intake.cut(), failures };
  });
}
