import type { Settings } from '../config/types.js';
import { judgeSpec } from '../policy/judge.js';
import type { AnyRule } from '../policy/rule.js';
import { evaluateSpec } from '../spec/index.js';
import type { SpecTarget } from '../spec/model.js';
import { draft } from './findings.js';
import type { CheckInput } from './input.js';
import { type Outcome, unreadable } from './outcome.js';
import type { Reader } from './reader.js';
import { enabledRules, runRules } from './run-rules.js';

/** Reads, evaluates and checks one spec. */
export async function checkSpec(input: CheckInput, rules: readonly AnyRule[], settings: Settings, reader: Reader): Promise<Outcome> {
  const read = await reader.spec(input);
  if (!read.ok) return unreadable(input, 'spec', read.error);
  const { source, host } = read.value;
  const spec = evaluateSpec(source, targetOf(settings), host);
  const specRules = enabledRules(rules, settings).filter(({ check }) => check.spec);
  const { found, failures } = runRules(specRules, settings, input.path, (rule, around) => judgeSpec(rule, spec, around));
  return {
    input: { path: input.path, kind: 'spec', status: 'checked' },
    drafts: found.map(({ ruleId, judged }) => draft(ruleId, judged, input.path)),
    failures,
  };
}

export function targetOf(settings: Settings): SpecTarget {
  const { target, define, undefine, macroFiles } = settings;
  return { arch: target, defines: define, undefines: undefine, with: settings.with, without: settings.without, macroFiles };
}
