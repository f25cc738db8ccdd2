import type { PerTarget, Settings } from '../config/types.js';
import { judgeSpec } from '../policy/judge.js';
import type { AnyRule } from '../policy/rule.js';
import { evaluateSpec, type SpecHost } from '../spec/index.js';
import type { SpecTarget, UnknownPart } from '../spec/model.js';
import type { SourceText } from '../text/source-text.js';
import { draft } from './findings.js';
import type { CheckInput } from './input.js';
import { mergeTargets, type TargetRun } from './merge-targets.js';
import { type Outcome, unreadable } from './outcome.js';
import type { Reader } from './reader.js';
import { distinctFailures, enabledRules, type RuleFailure, runRules } from './run-rules.js';

/** Reads one spec, and evaluates and checks it under each target. */
export async function checkSpec(input: CheckInput, rules: readonly AnyRule[], targets: PerTarget<Settings>, reader: Reader): Promise<Outcome> {
  const read = await reader.spec(input);
  if (!read.ok) return unreadable(input, 'spec', read.error);
  const { source, host } = read.value;
  const runs = targets.map((settings) => checkUnder(settings, source, host, rules));
  const names = targets.map(({ name }) => name);
  return {
    input: {
      path: input.path,
      kind: 'spec',
      status: 'checked',
      ...(names.length > 1 && { targets: names }),
      ...counted(runs.flatMap(({ unknown }) => unknown)),
    },
    drafts: mergeTargets(runs),
    failures: distinctFailures(runs.flatMap(({ failures }) => failures)),
  };
}

interface SpecRun extends TargetRun {
  readonly failures: readonly RuleFailure[];
  readonly unknown: readonly UnknownPart[];
}

function checkUnder(settings: Settings, source: SourceText, host: SpecHost, rules: readonly AnyRule[]): SpecRun {
  const spec = evaluateSpec(source, targetOf(settings), host);
  const specRules = enabledRules(rules, settings).filter(({ check }) => check.spec);
  const { found, failures } = runRules(specRules, settings, source.path, (rule, around) => judgeSpec(rule, spec, around));
  const held = found.map(({ ruleId, judged }) => ({ draft: draft(ruleId, judged, source.path), dead: judged.dead === true }));
  return { name: settings.name, held, failures, unknown: spec.unknown };
}

/** Places for each reason, one that several targets meet once. */
function counted(unknown: readonly UnknownPart[]): { unknown?: Readonly<Record<string, number>> } {
  if (unknown.length === 0) return {};
  const distinct = new Map(unknown.map(({ reason, text, location }) => [[reason, text, location?.source.path, location?.start].join('\0'), reason]));
  const counts: Record<string, number> = {};
  for (const reason of distinct.values()) counts[reason] = (counts[reason] ?? 0) + 1;
  return { unknown: counts };
}

/** What a spec is evaluated under. */
export function targetOf(settings: Settings): SpecTarget {
  const { target, define, undefine, macroFiles, rpm, shell } = settings;
  return {
    arch: target,
    defines: define,
    undefines: undefine,
    with: settings.with,
    without: settings.without,
    macroFiles,
    ...(rpm !== undefined && { rpm }),
    shell,
  };
}
