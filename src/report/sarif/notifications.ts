import { type BuildSummary, buildFile } from '../../engine/build-summary.js';
import type { CheckResult } from '../../engine/result.js';
import type { FindingLevel } from '../../policy/finding.js';
import { displaySafe } from '../display-safe.js';
import { type Trouble, troublesOf } from '../result/troubles.js';
import { limits } from './limits.js';
import { artifactLocation } from './locations.js';
import { message } from './message.js';

interface Notification {
  readonly level: FindingLevel;
  readonly message: { readonly text: string };
  readonly associatedRule?: object;
  readonly locations?: readonly object[];
  readonly properties?: object;
}

interface Indices {
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly artifactIndex: ReadonlyMap<string, number>;
}

/** What kept the run from saying all that there is to say, the gravest first. `cut` results did not fit into the report. */
export function notifications(result: CheckResult, cut: number, indices: Indices): Notification[] {
  return limited([
    ...(cut > 0 ? [notify('warning', `${cut} results left out: the report would be larger than code hosts accept. The most severe ones are here.`)] : []),
    ...troublesOf(result).map((trouble) => notify(trouble.level, trouble.message, about(indices, trouble))),
    ...result.notRun.map(({ ruleId, reason }) => notify('note', `The rule ${ruleId} was not run: ${reason}`, rule(indices, ruleId))),
  ]);
}

function notify(level: Notification['level'], text: string, more: Omit<Notification, 'level' | 'message'> = {}): Notification {
  return { level, message: message(text), ...more };
}

/** The file and line to blame; of a build its log, too, with what programs want to know of it. */
function about(indices: Indices, { path, line, ruleId, build }: Trouble): Omit<Notification, 'level' | 'message'> {
  const log = build && buildFile(build);
  return {
    ...(ruleId !== undefined && rule(indices, ruleId)),
    locations: [location(indices, path, line), ...(log === undefined || log === path ? [] : [location(indices, log)])],
    ...(build && { properties: propertiesOf(build) }),
  };
}

function propertiesOf({ engine, subject, root, arch, outcome, phase }: BuildSummary): object {
  const words = Object.entries({ engine, subject, root, arch, outcome, phase });
  return Object.fromEntries(words.flatMap(([name, word]) => (word === undefined ? [] : [[name, displaySafe(word)]])));
}

function location({ artifactIndex }: Indices, path: string, line?: number): object {
  const region = line === undefined ? undefined : { startLine: line };
  return { physicalLocation: { artifactLocation: artifactLocation(path, artifactIndex.get(path)), region } };
}

function rule({ ruleIndex }: Indices, ruleId: string): Pick<Notification, 'associatedRule'> {
  const id = displaySafe(ruleId);
  return { associatedRule: { id, index: ruleIndex.get(id) } };
}

function limited(all: readonly Notification[]): Notification[] {
  if (all.length <= limits.notifications) return [...all];
  const kept = all.slice(0, limits.notifications - 1);
  return [...kept, notify('warning', `${all.length - kept.length} more notifications left out.`)];
}
