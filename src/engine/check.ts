import type { PerTarget, Settings } from '../config/types.js';
import type { AnyRule } from '../policy/rule.js';
import type { SourceText } from '../text/source-text.js';
import { type Checked, checkGroup } from './check-group.js';
import { capped } from './findings/cap.js';
import type { Draft } from './findings/draft.js';
import { inOrder, withoutDoubles } from './findings/order.js';
import { inParallel } from './in-parallel.js';
import { inputGroups } from './inputs/groups.js';
import type { CheckInput } from './inputs/input.js';
import type { Reader } from './inputs/reader.js';
import type { Outcome } from './outcome.js';
import type { CheckResult, Finding } from './result.js';
import { rulesNotRun } from './run-rules.js';

export interface CheckOptions {
  /** Every rule that may run; the settings say which do. */
  readonly rules: readonly AnyRule[];
  /** What holds for an input, under each of its targets. */
  readonly settingsFor: (path: string) => PerTarget<Settings>;
  readonly reader: Reader;
  /** Inputs in work at the same time. */
  readonly jobs: number;
  /** False: comments that suppress findings are comments; true where absent. */
  readonly ignores?: boolean;
  /** All rules that there are, also those that these inputs are no subject of; `rules` where absent. */
  readonly everyRule?: () => Promise<readonly AnyRule[]>;
  /** Findings kept per input (10,000 where absent). */
  readonly cap?: number;
  readonly onDone?: (path: string) => void;
}

const usualCap = 10_000;

/** Checks all inputs. The result depends on inputs and settings only, never on the order in which work ends. */
export async function check(inputs: readonly CheckInput[], options: CheckOptions): Promise<CheckResult> {
  const { rules, reader, jobs, cap = usualCap } = options;
  const tasks = inputs.map((input) => ({ input, settings: options.settingsFor(input.path) }));
  const checked: (readonly Checked[])[] = [];
  const groups = await inputGroups(
    inputs,
    tasks.map(({ settings }) => settings),
    reader,
  );
  await inParallel(groups, jobs, async (group) => {
    const results = await checkGroup(group, tasks, { rules, reader, jobs, cap, ...suppressing(options) });
    for (const [i, result] of results) {
      checked[i] = result;
      options.onDone?.((inputs[i] as CheckInput).path);
    }
  });
  return assemble(checked.flat(), options);
}

const suppressing = ({ rules, ignores = true, everyRule = () => Promise.resolve(rules) }: CheckOptions) => ({ ignores, everyRule });

async function assemble(checked: readonly Checked[], options: CheckOptions): Promise<CheckResult> {
  const { rules, cap = usualCap } = options;
  const settings = checked.map((one) => one.settings);
  const { outcomes, remarks } = await throughRpmlint(
    checked.map(({ outcome }) => outcome),
    settings,
    options,
  );
  const findings: Finding[] = [];
  const cut = new Map<string, number>();
  const sources = new Map<string, SourceText>();
  const told = new Set<string>();
  for (const { input, drafts, cut: before = 0 } of outcomes) {
    const kept = capped(withoutDoubles(inOrder(drafts, input.path)).filter(untold(input.path, told)), cap);
    if (before + kept.cut > 0) cut.set(input.path, before + kept.cut);
    for (const source of kept.kept.flatMap(sourcesOf)) sources.set(source.path, source);
    // hashing is not loaded for what is clean
    if (kept.kept.length > 0) findings.push(...(await import('./findings/fingerprint.js')).withFingerprints(kept.kept));
  }
  const distinct = [...new Set(settings.flat())];
  return {
    inputs: outcomes.map(({ input }) => input),
    findings,
    notRun: uniqueById([...outcomes.flatMap(({ notRun = [] }) => notRun), ...distinct.flatMap((s) => rulesNotRun(rules, s))]),
    remarks: [...remarks, ...outcomes.flatMap((outcome) => outcome.remarks ?? [])],
    failures: outcomes.flatMap(({ failures }) => failures),
    rules: rules.filter(({ meta }) => distinct.some((s) => (s.rules.get(meta.id)?.level ?? 'off') !== 'off')),
    sources,
    capped: cut,
  };
}

/** Applies what rpmlint's files say, where any do. */
async function throughRpmlint(outcomes: readonly Outcome[], settings: readonly PerTarget<Settings>[], options: CheckOptions) {
  const { ignores, everyRule } = suppressing(options);
  const files = outcomes.map(({ rpmlint }, i) => [...(settings[i]?.[0].rpmlint ?? []), ...(rpmlint ? [rpmlint] : [])]);
  if (!ignores || files.every((ofInput) => ofInput.length === 0)) return { outcomes, remarks: [] };
  const filters = (await import('./findings/rpmlint.js')).rpmlintFilters(await everyRule());
  const filtered = outcomes.map((outcome, i): Outcome => {
    const ofInput = files[i] ?? [];
    if (ofInput.length === 0) return outcome;
    const configured = new Set(settings[i]?.flatMap((target) => [...target.rules].flatMap(([id, setting]) => (setting.configured ? [id] : []))));
    const drafts = filters.apply({ drafts: outcome.drafts, path: outcome.input.path, files: ofInput, configured });
    return { ...outcome, input: { ...outcome.input, rpmlintrc: ofInput.map(({ path }) => path) }, drafts };
  });
  return { outcomes: filtered, remarks: filters.remarks() };
}

/** Lets each finding in a file that is no input pass once: specs of one directory see the same files. */
function untold(input: string, told: Set<string>): (found: Draft) => boolean {
  return ({ ruleId, message, path, location }) => {
    if (path === input) return true;
    const key = [ruleId, message, path, location?.start, location?.end].join('\0');
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  };
}

const sourcesOf = ({ location }: Draft): SourceText[] => (location ? [location.source] : []);

function uniqueById<T extends { readonly ruleId: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.ruleId, item])).values()];
}
