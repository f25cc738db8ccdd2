import type { PerTarget, Settings } from '../config/types.js';
import { judgeDirectory, judgeSpec } from '../policy/judge.js';
import type { AnyRule } from '../policy/rule.js';
import { evaluateSpec, type SpecHost } from '../spec/index.js';
import type { Spec, UnknownPart } from '../spec/model.js';
import type { SourceText } from '../text/source-text.js';
import { boundedIntake } from './findings/cap.js';
import { type Draft, draft } from './findings/draft.js';
import { mergeTargets, type TargetRun } from './findings/merge-targets.js';
import { rpmlintBeside, rpmlintNames, takesRpmlintBeside } from './findings/rpmlint-beside.js';
import type { CheckInput } from './inputs/input.js';
import type { DirectoryListing, Reader } from './inputs/reader.js';
import { specDirectory, surroundingsOf } from './inputs/spec-directory.js';
import { targetFor, targetOf } from './inputs/targets.js';
import { type Outcome, unreadable } from './outcome.js';
import { distinctFailures, enabledRules, type RuleFailure, runRules } from './run-rules.js';

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

/** What the packages that were built from a spec bring to its outcome. */
export interface FromPackages {
  /** Findings in these packages that are placed on the spec. */
  readonly drafts: readonly Draft[];
  /** Subjects that rules could look at whole, besides the spec's own. */
  readonly ran: readonly string[];
}

/** A spec whose rules have run, while the packages that were built from it are still to come. */
export interface SpecCheck {
  readonly source: SourceText;
  /** Under each target. */
  readonly specs: readonly Spec[];
  /** The same spec for an architecture; evaluated once for each. */
  readonly forArch: (arch: string) => Spec;
  /** The architecture of its first target. */
  readonly arch: string;
  /** Marks a finding that a comment of the spec suppresses. */
  readonly mark: (found: Draft) => Draft;
  readonly rpmlint?: Outcome['rpmlint'];
  /** Brings all together: what the comments suppressed is known only then. */
  readonly finish: (more?: FromPackages) => Promise<Outcome>;
}

/** Reads one spec, and evaluates and checks it under each target. What it gives is not the last word: see `finish`. */
export async function beginSpec(input: CheckInput, targets: PerTarget<Settings>, options: SpecCheckOptions): Promise<SpecCheck | Outcome> {
  const read = await options.reader.spec(input);
  if (!read.ok) return unreadable(input, 'spec', read.error);
  const takesRpmlint = options.ignores && takesRpmlintBeside(targets);
  const { listing, notRun } = await surroundingsOf(input, options, targets, takesRpmlint ? rpmlintNames : []);
  const rpmlintrc = takesRpmlint && listing ? rpmlintBeside(input.path, listing.texts) : undefined;
  const rpmlint = rpmlintrc && (await import('../config/rpmlint/rc.js')).readRc(rpmlintrc.text, rpmlintrc.path);
  return checkText({ ...read.value, listing, notRun, ...(rpmlint && { rpmlint }) }, targets, options);
}

/** A spec's text with what is known around it. */
export interface SpecMaterial extends Pick<Outcome, 'notRun' | 'rpmlint'> {
  readonly source: SourceText;
  readonly host: SpecHost;
  readonly listing: DirectoryListing | undefined;
}

/** Checks a spec whose text is at hand. */
export async function checkText(material: SpecMaterial, targets: PerTarget<Settings>, options: SpecCheckOptions): Promise<SpecCheck> {
  const { source, host, listing, rpmlint } = material;
  const { rules, ignores, everyRule } = options;
  // most specs have no such comment, and need none of what reads them
  const comments = ignores && source.text.includes('speclint:') ? (await import('./findings/suppress.js')).commentsOf(source) : undefined;
  const mark = comments?.mark ?? ((found: Draft) => found);
  const runs = targets.map((settings) => checkUnder(settings, material, { ...options, mark }));
  const byArch = new Map(runs.map(({ spec }, i) => [(targets[i] as Settings).target, spec]).reverse() as [string, Spec][]);
  return {
    source,
    specs: runs.map(({ spec }) => spec),
    arch: targets[0].target,
    forArch: (arch) => {
      const spec = byArch.get(arch) ?? evaluateSpec(source, targetFor(targets[0], arch), host);
      byArch.set(arch, spec);
      return spec;
    },
    mark,
    ...(rpmlint && { rpmlint }),
    finish: async (more = { drafts: [], ran: [] }) => {
      const failures = runs.flatMap((run) => run.failures);
      const ranFully = fully(failures, ['spec', ...(listing ? ['distgit'] : []), ...more.ran]);
      const ofComments = await comments?.conclude({ rules, targets, ranFully, everyRule });
      const own = mergeTargets(runs);
      const found = more.drafts.length > 0 ? await broughtTogether(own, more.drafts, rules) : own;
      const names = targets.map(({ name }) => name);
      return {
        input: {
          path: source.path,
          kind: 'spec',
          status: 'checked',
          ...(names.length > 1 && { targets: names }),
          ...counted(runs.flatMap(({ spec }) => spec.unknown)),
        },
        drafts: [...found, ...(ofComments?.drafts ?? [])],
        cut: Math.max(...runs.map(({ cut }) => cut)),
        failures: distinctFailures([...failures, ...(ofComments?.failures ?? [])]),
        ...(material.notRun && { notRun: material.notRun }),
        ...(rpmlint && { rpmlint }),
      };
    },
  };
}

/** The findings of a spec and of what was built from it, each fault once. */
async function broughtTogether(own: readonly Draft[], ofBuild: readonly Draft[], rules: readonly AnyRule[]): Promise<Draft[]> {
  const { folded } = await import('./placement/fold.js');
  const { yielded } = await import('./placement/yielded.js');
  return yielded(folded(own, ofBuild), rules);
}

/** Tells rules that looked at everything that they could find something in. */
function fully(failures: readonly RuleFailure[], subjects: readonly string[]): (rule: AnyRule) => boolean {
  const failed = new Set(failures.map(({ ruleId }) => ruleId));
  const ran = new Set<string>(subjects);
  return ({ meta, check }) => !failed.has(meta.id) && Object.keys(check).every((subject) => ran.has(subject));
}

interface SpecRun extends TargetRun {
  readonly spec: Spec;
  readonly cut: number;
  readonly failures: readonly RuleFailure[];
}

interface RunOptions extends Pick<SpecCheckOptions, 'rules' | 'cap'> {
  readonly mark: (found: Draft) => Draft;
}

function checkUnder(settings: Settings, { source, host, listing }: SpecMaterial, { rules, cap, mark }: RunOptions): SpecRun {
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
  return { name: settings.name, spec, held: intake.held(), cut: intake.cut(), failures };
}

/** Places for each reason, one that several targets meet once. */
function counted(unknown: readonly UnknownPart[]): { unknown?: Readonly<Record<string, number>> } {
  if (unknown.length === 0) return {};
  const distinct = new Map(unknown.map(({ reason, text, location }) => [[reason, text, location?.source.path, location?.start].join('\0'), reason]));
  const counts: Record<string, number> = {};
  for (const reason of distinct.values()) counts[reason] = (counts[reason] ?? 0) + 1;
  return { unknown: counts };
}
