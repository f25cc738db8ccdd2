import type { PerTarget, Settings } from '../config/types.js';
import type { PackageFacts } from '../rpm/facts.js';
import { sourceText } from '../text/source-text.js';
import type { LogSaid } from './build-logs.js';
import type { SetCheck, Task } from './check-packages.js';
import { beginSpec, checkText, type FromPackages, type SpecCheck, type SpecCheckOptions } from './check-spec.js';
import type { Draft } from './findings/draft.js';
import type { BuildInputs, InputGroup } from './inputs/groups.js';
import { type Outcome, unreadable } from './outcome.js';

export interface GroupOptions extends SpecCheckOptions {
  /** Packages being read at the same time. */
  readonly jobs: number;
}

/** What one input gave, and behind it what was found inside it: a source package's own spec. */
export interface Checked {
  readonly outcome: Outcome;
  readonly settings: PerTarget<Settings>;
}

/**
 * Checks the specs and packages of a group. What is found in packages is placed on the spec that they were built from: one that was given,
 * else the one inside their source package. By input, in the order of the tasks.
 */
export async function checkGroup({ specs, builds }: InputGroup, tasks: readonly Task[], options: GroupOptions): Promise<Map<number, Checked[]>> {
  const task = (i: number): Task => tasks[i] as Task;
  const results = new Map<number, Checked[]>();
  const give = (i: number, outcome: Outcome): unknown => results.set(i, [...(results.get(i) ?? []), { outcome, settings: task(i).settings }]);
  const given: Given[] = [];
  for (const i of specs) {
    const { input, settings } = task(i);
    const begun = input.error === undefined ? await beginSpec(input, settings, options) : unreadable(input, 'spec', { message: input.error });
    if ('finish' in begun) given.push({ at: i, check: begun, found: [], ran: [] });
    else give(i, begun);
  }
  for (const build of builds) {
    const first = [...build.packages, ...build.logs][0] as number;
    const { input, settings } = task(first);
    if (input.error !== undefined) give(first, unreadable(input, input.kind === 'package' ? 'unknown' : input.kind, { message: input.error }));
    else if (input.kind === 'config') give(first, await (await import('./check-text.js')).checkConfig(input, settings, options));
    else await checkBuild(build, task, given, options, give);
  }
  for (const { at, check, found, ran } of given) give(at, await check.finish({ drafts: found, ran }));
  return results;
}

/** A spec of the run with what the packages that were built from it brought so far. */
interface Given {
  readonly at: number;
  readonly check: SpecCheck;
  readonly found: Draft[];
  readonly ran: string[];
}

async function checkBuild(
  { packages: members, logs: logMembers }: BuildInputs,
  task: (i: number) => Task,
  given: readonly Given[],
  options: GroupOptions,
  give: (i: number, outcome: Outcome) => unknown,
): Promise<void> {
  const { checkSet } = await import('./check-packages.js');
  const checked = await checkSet(members.map(task), options);
  const logs = logMembers.length > 0 ? await (await import('./build-logs.js')).readLogs(logMembers.map(task), options) : [];
  const source = members.length > 0 ? checked.set.source : (logs.find((log) => log.source !== undefined)?.source ?? '');
  const base = given.length > 0 ? await specBuilt(given, source) : undefined;
  const own = await ownSpec(checked, members.map(task), base?.check.source.text, options);
  const check = base?.check ?? own?.check;
  const { drafts, packages } = check ? await onSpec(checked, check) : { drafts: [], packages: checked.packages };
  const complete = logs.length === 1 && members.every((i) => task(i).input.wholeBuild === true) && checked.packages.every(({ pkg }) => pkg !== undefined);
  const said = logs.map((log) => log.judge({ packages: checked.set.packages, complete }, check));
  const brought: FromPackages = {
    drafts: [...drafts, ...said.flatMap(({ onSpec }) => onSpec)],
    ran: check && members.length > 0 ? (await import('./placement/ran.js')).subjectsOf(checked.set, check.specs) : [],
  };
  base?.found.push(...brought.drafts);
  base?.ran.push(...brought.ran);
  for (const [k, i] of logMembers.entries()) give(i, (said[k] as LogSaid).outcome);
  for (const [k, i] of members.entries()) {
    give(i, { ...(packages[k] as SetCheck['packages'][number]).outcome, ...(check?.rpmlint && { rpmlint: check.rpmlint }) });
    if (own?.at === k) give(i, own.check ? await own.check.finish(base ? undefined : brought) : own.outcome);
  }
}

/** A log that does not say whose it is was put together with the only spec that it can be of. */
async function specBuilt(given: readonly Given[], source: string): Promise<Given | undefined> {
  if (source === '') return given.length === 1 ? given[0] : undefined;
  return (await import('./placement/given-spec.js')).specOf(given, source);
}

interface OwnSpec {
  /** Which of the packages holds it. */
  readonly at: number;
  readonly check?: SpecCheck;
  readonly outcome: Outcome;
}

/** The spec inside the source package of a set, checked as if it had been given; the first where there are several. One that was given is not checked twice. */
async function ownSpec({ packages }: SetCheck, tasks: readonly Task[], given: string | undefined, options: GroupOptions): Promise<OwnSpec | undefined> {
  const at = packages.findIndex(({ pkg }) => pkg?.kind === 'srpm');
  const pkg = packages[at]?.pkg;
  if (!pkg) return undefined;
  const inside = (await import('./inputs/source-package.js')).specInside(pkg);
  if (!inside) return undefined;
  const path = `${pkg.path}!/${inside.name}`;
  if ('problem' in inside) return given === undefined ? { at, outcome: unreadableInside(path, inside.problem) } : undefined;
  if (given !== undefined && (await import('./inputs/same-spec.js')).isSameSpec(given, inside.text)) return undefined;
  const source = sourceText(path, inside.text);
  const check = await checkText({ source, host: {}, listing: undefined }, (tasks[at] as Task).settings, options);
  return { at, check, outcome: unreadableInside(path, '') };
}

const unreadableInside = (path: string, message: string): Outcome => ({
  input: { path, kind: 'spec', status: 'unreadable', error: { message } },
  drafts: [],
  failures: [],
});

/** What was found in the packages, apart: what has a place on the spec, and the packages with the rest. */
async function onSpec({ set, packages }: SetCheck, check: SpecCheck): Promise<{ drafts: Draft[]; packages: SetCheck['packages'] }> {
  if (packages.every(({ outcome }) => outcome.drafts.length === 0)) return { drafts: [], packages };
  const { placed } = await import('./placement/place-drafts.js');
  const drafts: Draft[] = [];
  const rest = packages.map(({ pkg, outcome }) => {
    const all = pkg ? outcome.drafts.map((found) => placed(found, pkg as PackageFacts, set, check)) : outcome.drafts;
    drafts.push(...all.filter(({ packagePath }) => packagePath !== undefined));
    return { ...(pkg && { pkg }), outcome: { ...outcome, drafts: all.filter(({ packagePath }) => packagePath === undefined) } };
  });
  return { drafts, packages: rest };
}
