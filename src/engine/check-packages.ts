import type { PerTarget, Settings } from '../config/types.js';
import { judgePackage, judgeSet } from '../policy/judge.js';
import type { PackageSet } from '../policy/package-set.js';
import type { AnyRule } from '../policy/rule.js';
import type { PackageFacts } from '../rpm/facts.js';
import { draft } from './findings.js';
import { inParallel } from './in-parallel.js';
import type { CheckInput } from './input.js';
import { mergeTargets, type TargetRun } from './merge-targets.js';
import { type Outcome, unreadable } from './outcome.js';
import type { Read, Reader } from './reader.js';
import { requestFor } from './request.js';
import { distinctFailures, enabledRules, type RuleFailure, runRules } from './run-rules.js';
import { packageSet } from './sets.js';

/** One package of a build with what holds for it. */
export interface PackageTask {
  readonly input: CheckInput;
  readonly settings: PerTarget<Settings>;
}

/**
 * Reads and checks the packages of one build together. One outcome per task, in order. What a rule says of the set as a whole
 * stands under the first package that it could be read from. At most `jobs` packages are being read at the same time: a build may have
 * hundreds.
 */
export async function checkBuild(tasks: readonly PackageTask[], rules: readonly AnyRule[], reader: Reader, jobs: number): Promise<Outcome[]> {
  const reads = await inParallel(tasks, jobs, async ({ input, settings }) =>
    sound(input, await reader.package(input, requestFor(rulesOfAny(rules, settings)))),
  );
  const facts = reads.flatMap((read) => ('pkg' in read ? [read.pkg] : []));
  const set = packageSet(
    facts,
    tasks.every(({ input }) => input.wholeBuild === true),
  );
  return reads.map((read, i) => {
    if ('outcome' in read) return read.outcome;
    const { settings } = tasks[i] as PackageTask;
    return checkPackage(read.pkg, set, rules, settings, read.pkg === facts[0]);
  });
}

/** A package that can be judged, or what is said in place of a judgement. */
function sound(input: CheckInput, read: Read<PackageFacts>): { readonly pkg: PackageFacts } | { readonly outcome: Outcome } {
  if (!read.ok) return { outcome: unreadable(input, 'unknown', read.error) };
  const damaged = damage(read.value);
  return damaged === undefined ? { pkg: read.value } : { outcome: unreadable(input, read.value.kind, { message: damaged }) };
}

/** A rule that several targets switch on is there once. */
function rulesOfAny(rules: readonly AnyRule[], targets: PerTarget<Settings>): AnyRule[] {
  return [...new Set(targets.flatMap((settings) => enabledRules(rules, settings)))];
}

/** A package was built for one architecture with all its macros, so that the targets' profiles are what is left to judge it by. */
function checkPackage(pkg: PackageFacts, set: PackageSet, rules: readonly AnyRule[], targets: PerTarget<Settings>, speaksForSet: boolean): Outcome {
  const profiles = targets.filter(({ profile }, i) => targets.findIndex((other) => other.profile === profile) === i);
  const runs = profiles.map((settings) => checkAgainst(settings, pkg, set, rules, speaksForSet));
  return {
    input: { path: pkg.path, kind: pkg.kind, status: 'checked', ...(profiles.length > 1 && { targets: profiles.map(({ profile }) => profile) }) },
    drafts: mergeTargets(runs),
    failures: distinctFailures(runs.flatMap(({ failures }) => failures)),
  };
}

function checkAgainst(
  settings: Settings,
  pkg: PackageFacts,
  set: PackageSet,
  rules: readonly AnyRule[],
  speaksForSet: boolean,
): TargetRun & { readonly failures: readonly RuleFailure[] } {
  const enabled = enabledRules(rules, settings);
  const own = runRules(
    enabled.filter(({ check }) => check[pkg.kind]),
    settings,
    pkg.path,
    (rule, around) => judgePackage(rule, pkg, set, around),
  );
  const ofSet = runRules(speaksForSet ? enabled.filter(({ check }) => check.rpmset) : [], settings, pkg.path, (rule, around) => judgeSet(rule, set, around));
  return {
    name: settings.profile,
    held: [...own.found, ...ofSet.found].map(({ ruleId, judged }) => ({ draft: draft(ruleId, judged, pkg.path, pkg.nevra), dead: false })),
    failures: [...own.failures, ...ofSet.failures],
  };
}

/** What the digests say against a package, in words; what a damaged package holds is nobody's fault but the damage's. */
function damage({ digests }: PackageFacts): string | undefined {
  if (digests.header === 'bad') return 'the header does not match its digest: the file is damaged or was changed; get it again';
  if (digests.payload === 'bad') return 'the payload does not match its digest: the file is damaged or was changed; get it again';
  const [first] = digests.files.bad;
  return first === undefined ? undefined : `${first} does not match its digest in the header: the file is damaged or was changed; get it again`;
}
