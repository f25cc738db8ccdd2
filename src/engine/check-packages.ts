import type { PerTarget, Settings } from '../config/types.js';
import { type Judged, judgePackage, judgeSet } from '../policy/judge.js';
import type { PackageSet } from '../policy/package-set.js';
import type { AnyRule } from '../policy/rule.js';
import type { PackageFacts } from '../rpm/facts.js';
import { outcomeByProfile, type ProfileRun } from './by-profile.js';
import { boundedIntake } from './findings/cap.js';
import { draft } from './findings/draft.js';
import { inParallel } from './in-parallel.js';
import type { CheckInput } from './inputs/input.js';
import type { Read, Reader } from './inputs/reader.js';
import { requestFor } from './inputs/request.js';
import { packageSet } from './inputs/sets.js';
import { withSpecText } from './inputs/source-package.js';
import { type Outcome, unreadable } from './outcome.js';
import { enabledRules, runRules } from './run-rules.js';

/** One input with what holds for it. */
export interface Task {
  readonly input: CheckInput;
  readonly settings: PerTarget<Settings>;
}

export interface SetCheckOptions {
  readonly rules: readonly AnyRule[];
  readonly reader: Reader;
  /** Packages being read at the same time. */
  readonly jobs: number;
  /** Findings kept of a package. */
  readonly cap: number;
}

/** What the packages of one build gave. */
export interface SetCheck {
  readonly set: PackageSet;
  /** For each task, in order: the package, where it could be read, and what was found in it. */
  readonly packages: readonly { readonly pkg?: PackageFacts; readonly outcome: Outcome }[];
}

/**
 * Reads and checks the packages of one build together. What a rule says of the set as a whole stands under the package that it names, else
 * under the first that could be read. At most `jobs` packages are being read at the same time: a build may have hundreds.
 */
export async function checkSet(tasks: readonly Task[], { rules, reader, jobs, cap }: SetCheckOptions): Promise<SetCheck> {
  const reads = await inParallel(tasks, jobs, async ({ input, settings }) => {
    const enabled = rulesOfAny(rules, settings);
    const request = requestFor(enabled);
    return sound(input, await reader.package(input, enabled.length > 0 ? withSpecText(request, input.path) : request));
  });
  const facts = reads.flatMap((read) => ('pkg' in read ? [read.pkg] : []));
  const set = packageSet(
    facts,
    tasks.every(({ input }) => input.wholeBuild === true),
  );
  const packages = reads.map((read, i) => {
    if ('outcome' in read) return { outcome: read.outcome };
    const { settings } = tasks[i] as Task;
    return { pkg: read.pkg, outcome: checkPackage(read.pkg, settings, { set, rules, cap, speaksForSet: read.pkg === facts[0] }) };
  });
  return { set, packages: eachToItsOwn(packages) };
}

/** Puts what was said of the set under the packages that are meant. */
function eachToItsOwn(packages: SetCheck['packages']): SetCheck['packages'] {
  const all = packages.flatMap(({ outcome }) => outcome.drafts);
  if (packages.every(({ outcome }) => outcome.drafts.every(({ path }) => path === outcome.input.path))) return packages;
  return packages.map(({ outcome, ...rest }) => ({ ...rest, outcome: { ...outcome, drafts: all.filter(({ path }) => path === outcome.input.path) } }));
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

interface Circumstances {
  readonly set: PackageSet;
  readonly rules: readonly AnyRule[];
  readonly cap: number;
  /** Whether what is said of the set stands under this package. */
  readonly speaksForSet: boolean;
}

/** A package was built for one architecture with all its macros, so that the targets' profiles are what is left to judge it by. */
function checkPackage(pkg: PackageFacts, targets: PerTarget<Settings>, around: Circumstances): Outcome {
  return {
    ...outcomeByProfile({ path: pkg.path, kind: pkg.kind }, targets, (settings) => checkAgainst(settings, pkg, around)),
    ...(pkg.passedOver && { remarks: [{ path: pkg.path, message: passedOver(pkg.passedOver) }] }),
  };
}

/** A limit that left files out must not make a package look clean. */
function passedOver({ files, first }: NonNullable<PackageFacts['passedOver']>): string {
  const which = files === 1 ? first : `${files} files (${first} is the first)`;
  return `${which} not looked into: larger than what is held of one file, or more text than is held of one package`;
}

function checkAgainst(settings: Settings, pkg: PackageFacts, { set, rules, cap, speaksForSet }: Circumstances): ProfileRun {
  const enabled = enabledRules(rules, settings);
  const intake = boundedIntake(cap);
  const keep = (ruleId: string, found: Judged): void => {
    if (!intake.takes(found)) return;
    const about = found.package === undefined ? pkg : (set.packages.find(({ nevra }) => nevra === found.package) ?? pkg);
    intake.add({ draft: draft(ruleId, found, about.path, about.nevra), dead: false });
  };
  const run = { settings, path: pkg.path, keep };
  const failures = [
    ...runRules({ ...run, rules: enabled.filter(({ check }) => check[pkg.kind]), judge: (rule, to) => judgePackage(rule, pkg, set, to) }),
    ...runRules({ ...run, rules: speaksForSet ? enabled.filter(({ check }) => check.rpmset) : [], judge: (rule, to) => judgeSet(rule, set, to) }),
  ];
  return { held: intake.held(), cut: intake.cut(), failures };
}

/** What the digests say against a package, in words; what a damaged package holds is nobody's fault but the damage's. */
function damage({ digests }: PackageFacts): string | undefined {
  if (digests.header === 'bad') return 'the header does not match its digest: the file is damaged or was changed; get it again';
  if (digests.payload === 'bad') return 'the payload does not match its digest: the file is damaged or was changed; get it again';
  const [first] = digests.files.bad;
  return first === undefined ? undefined : `${first} does not match its digest in the header: the file is damaged or was changed; get it again`;
}
