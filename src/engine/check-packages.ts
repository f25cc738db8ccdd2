import type { Settings } from '../config/types.js';
import { judgePackage, judgeSet } from '../policy/judge.js';
import type { PackageSet } from '../policy/package-set.js';
import type { AnyRule } from '../policy/rule.js';
import type { PackageFacts } from '../rpm/facts.js';
import { draft } from './findings.js';
import { inParallel } from './in-parallel.js';
import type { CheckInput } from './input.js';
import { type Outcome, unreadable } from './outcome.js';
import type { Reader } from './reader.js';
import { requestFor } from './request.js';
import { enabledRules, runRules } from './run-rules.js';
import { packageSet } from './sets.js';

/** One package of a build with what holds for it. */
export interface PackageTask {
  readonly input: CheckInput;
  readonly settings: Settings;
}

/**
 * Reads and checks the packages of one build together. One outcome per task, in order. What a rule says of the set as a whole
 * stands under the first package that it could be read from. At most `jobs` packages are being read at the same time: a build may have
 * hundreds.
 */
export async function checkBuild(tasks: readonly PackageTask[], rules: readonly AnyRule[], reader: Reader, jobs: number): Promise<Outcome[]> {
  const reads = await inParallel(tasks, jobs, ({ input, settings }) => reader.package(input, requestFor(enabledRules(rules, settings))));
  const facts = reads.flatMap((read) => (read.ok && damage(read.value) === undefined ? [read.value] : []));
  const set = packageSet(
    facts,
    tasks.every(({ input }) => input.wholeBuild === true),
  );
  return tasks.map(({ input, settings }, i) => {
    const read = reads[i];
    if (!read?.ok) return unreadable(input, 'unknown', read?.error ?? { message: 'not read' });
    const pkg = read.value;
    const damaged = damage(pkg);
    if (damaged !== undefined) return unreadable(input, pkg.kind, { message: damaged });
    return checkPackage(pkg, set, rules, settings, pkg === facts[0]);
  });
}

function checkPackage(pkg: PackageFacts, set: PackageSet, rules: readonly AnyRule[], settings: Settings, speaksForSet: boolean): Outcome {
  const enabled = enabledRules(rules, settings);
  const own = runRules(
    enabled.filter(({ check }) => check[pkg.kind]),
    settings,
    pkg.path,
    (rule, around) => judgePackage(rule, pkg, set, around),
  );
  const ofSet = runRules(speaksForSet ? enabled.filter(({ check }) => check.rpmset) : [], settings, pkg.path, (rule, around) => judgeSet(rule, set, around));
  return {
    input: { path: pkg.path, kind: pkg.kind, status: 'checked' },
    drafts: [...own.found, ...ofSet.found].map(({ ruleId, judged }) => draft(ruleId, judged, pkg.path, pkg.nevra)),
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
