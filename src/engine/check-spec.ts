import type { PerTarget, Settings } from '../config/types.js';
import { judgeDirectory, judgeSpec } from '../policy/judge.js';
import type { AnyRule } from '../policy/rule.js';
import { evaluateSpec, type SpecHost } from '../spec/index.js';
import type { SpecTarget, UnknownPart } from '../spec/model.js';
import type { SourceText } from '../text/source-text.js';
import { boundedIntake } from './cap.js';
import { type Draft, draft } from './findings.js';
import type { CheckInput } from './input.js';
import { mergeTargets, type TargetRun } from './merge-targets.js';
import { type Outcome, unreadable } from './outcome.js';
import type { DirectoryListing, Reader } from './reader.js';
import { rpmlintBeside, rpmlintNames, takesRpmlintBeside } from './rpmlint-beside.js';
import { distinctFailures, enabledRules, type RuleFailure, runRules } from './run-rules.js';
import { specDirectory, surroundingsOf } from './spec-directory.js';

export interface SpecCheckOptions {
  /** Every rule that may run; the settings say which do. */
  readonly rules: readonly AnyRule[];
  readonly reader: Reader;
  /** False: comments that suppress findings are comments. */
  readonly ignores: boolean;
  /** All rules that there are, also those of other subjects than specs. */
  readonly everyRule: () => Promise<readonly AnyRule[]>;
  /** Findings kept of the input. */
  readonly cap: number;
}

/** Reads one spec, and evaluates and checks it under each target. */
export async function checkSpec(input: CheckInput, targets: PerTarget<Settings>, options: SpecCheckOptions): Promise<Outcome> {
  const { rules, reader, ignores, everyRule } = options;
  const read = await reader.spec(input);
  if (!read.ok) return unreadable(input, 'spec', read.error);
  const { source, host } = read.value;
  const takesRpmlint = ignores && takesRpmlintBeside(targets);
  const { listing, notRun } = await surroundingsOf(input, options, targets, takesRpmlint ? rpmlintNames : []);
  const rpmlintrc = takesRpmlint && listing ? rpmlintBeside(input.path, listing.texts) : undefined;
  // most specs have no such comment, and need none of what reads them
  const comments = ignores && source.text.includes('speclint:') ? (await import('./suppress.js')).commentsOf(source) : undefined;
  const runs = targets.map((settings) => checkUnder(settings, { source, host, listing }, { ...options, ...(comments && { mark: comments.mark }) }));
  const failures = runs.flatMap((run) => run.failures);
  const ranFully = fully(failures, listing !== undefined);
  const ofComments = await comments?.conclude({ rules, targets, ranFully, everyRule });
  const names = targets.map(({ name }) => name);
  return {
    input: {
      path: input.path,
      kind: 'spec',
      status: 'checked',
      ...(names.length > 1 && { targets: names }),
      ...counted(runs.flatMap(({ unknown }) => unknown)),
    },
    drafts: [...mergeTargets(runs), ...(ofComments?.drafts ?? [])],
    cut: Math.max(...runs.map(({ cut }) => cut)),
    failures: distinctFailures([...failures, ...(ofComments?.failures ?? [])]),
    notRun,
    ...(rpmlintrc && { rpmlint: (await import('../config/rpmlint/rc.js')).readRc(rpmlintrc.text, rpmlintrc.path) }),
  };
}

/** Tells rules that looked at everything that they could find something in. */
function fully(failures: readonly RuleFailure[], listed: boolean): (rule: AnyRule) => boolean {
  const failed = new Set(failures.map(({ ruleId }) => ruleId));
  const ran = new Set<string>(['spec', ...(listed ? ['distgit'] : [])]);
  return ({ meta, check }) => !failed.has(meta.id) && Object.keys(check).every((subject) => ran.has(subject));
}

interface SpecRun extends TargetRun {
  readonly cut: number;
  readonly failures: readonly RuleFailure[];
  readonly unknown: readonly UnknownPart[];
}

interface SpecMaterial {
  readonly source: SourceText;
  readonly host: SpecHost;
  readonly listing: DirectoryListing | undefined;
}

interface RunOptions extends Pick<SpecCheckOptions, 'rules' | 'cap'> {
  readonly mark?: (found: Draft) => Draft;
}

function checkUnder(settings: Settings, { source, host, listing }: SpecMaterial, { rules, cap, mark = (found) => found }: RunOptions): SpecRun {
  const spec = evaluateSpec(source, targetOf(settings), host);
  const directory = listing && specDirectory(spec, listing);
  const intake = boundedIntake(cap);
  const failures = runRules({
    rules: enabledRules(rules, settings).filter(({ check }) => check.spec || (directory && check.distgit)),
    settings,
    path: source.path,
    judge: (rule, around) => {
      if (rule.check.spec) judgeSpec(rule, spec, around);
      if (directory && rule.check.distgit) judgeDirectory(rule, directory, around);
    },
    keep: (ruleId, found) => intake.add({ draft: mark(draft(ruleId, found, source.path)), dead: found.dead === true }),
  });
  return { name: settings.name, held: intake.held(), cut: intake.cut(), failures, unknown: spec.unknown };
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
