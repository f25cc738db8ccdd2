import type { PerTarget, Settings } from '../config/types.js';
import type { AnyRule } from '../policy/rule.js';
import type { SourceText } from '../text/source-text.js';
import { capped } from './cap.js';
import { checkBuild, type PackageTask } from './check-packages.js';
import { checkSpec } from './check-spec.js';
import type { Draft } from './findings.js';
import { inParallel } from './in-parallel.js';
import type { CheckInput } from './input.js';
import { inOrder, withoutDoubles } from './order.js';
import { type Outcome, unreadable } from './outcome.js';
import type { Reader } from './reader.js';
import type { CheckResult, Finding } from './result.js';
import { rulesNotRun } from './run-rules.js';
import { buildOf, grouped } from './sets.js';

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
  const settings = inputs.map((input) => options.settingsFor(input.path));
  const outcomes: Outcome[] = [];
  const groups = await builds(inputs, options.reader);
  await inParallel(groups, options.jobs, async (group) => {
    const tasks = group.map((i) => ({ input: inputs[i], settings: settings[i] }) as PackageTask);
    for (const [k, outcome] of (await checkGroup(tasks, options)).entries()) {
      outcomes[group[k] as number] = outcome;
      options.onDone?.(outcome.input.path);
    }
  });
  return assemble(outcomes, settings, options);
}

async function checkGroup(tasks: readonly PackageTask[], options: CheckOptions): Promise<Outcome[]> {
  const { rules, reader, jobs, cap = usualCap } = options;
  const { ignores, everyRule } = suppressing(options);
  const [first] = tasks;
  if (!first) return [];
  if (first.input.error !== undefined) return [unreadable(first.input, first.input.kind === 'spec' ? 'spec' : 'unknown', { message: first.input.error })];
  if (first.input.kind === 'spec') return [await checkSpec(first.input, first.settings, { rules, reader, ignores, everyRule, cap })];
  return checkBuild(tasks, { rules, reader, jobs, cap });
}

/** Indices of the inputs that belong to one build; everything but packages stands alone. Headers alone tell. */
async function builds(inputs: readonly CheckInput[], reader: Reader): Promise<number[][]> {
  const packages = inputs.filter(({ kind, error }) => kind === 'package' && error === undefined);
  if (packages.length < 2) return inputs.map((_, i) => [i]);
  const keys: (string | undefined)[] = [];
  for (const input of inputs) {
    const read = input.kind === 'package' && input.error === undefined ? await reader.package(input, headersOnly) : undefined;
    keys.push(read?.ok ? buildOf(read.value) : undefined);
  }
  return grouped(keys);
}

const headersOnly = { payload: false, elf: false, firstLine: false, text: [] };

const suppressing = ({ rules, ignores = true, everyRule = () => Promise.resolve(rules) }: CheckOptions) => ({ ignores, everyRule });

async function assemble(checked: readonly Outcome[], settings: readonly PerTarget<Settings>[], options: CheckOptions): Promise<CheckResult> {
  const { rules, cap = usualCap } = options;
  const { outcomes, remarks } = await throughRpmlint(checked, settings, options);
  const findings: Finding[] = [];
  const cut = new Map<string, number>();
  const sources = new Map<string, SourceText>();
  const told = new Set<string>();
  for (const { input, drafts, cut: before = 0 } of outcomes) {
    const kept = capped(withoutDoubles(inOrder(drafts, input.path)).filter(untold(input.path, told)), cap);
    if (before + kept.cut > 0) cut.set(input.path, before + kept.cut);
    for (const source of kept.kept.flatMap(sourcesOf)) sources.set(source.path, source);
    // hashing is not loaded for what is clean
    if (kept.kept.length > 0) findings.push(...(await import('./fingerprint.js')).withFingerprints(kept.kept));
  }
  const distinct = [...new Set(settings.flat())];
  return {
    inputs: outcomes.map(({ input }) => input),
    findings,
    notRun: uniqueById([...outcomes.flatMap(({ notRun = [] }) => notRun), ...distinct.flatMap((s) => rulesNotRun(rules, s))]),
    remarks,
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
  const filters = (await import('./rpmlint.js')).rpmlintFilters(await everyRule());
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
