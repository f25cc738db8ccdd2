import type { CheckResult } from '../../engine/result.js';
import type { FindingLevel } from '../../policy/finding.js';
import { displaySafe } from '../display-safe.js';
import { troublesOf } from '../result/troubles.js';
import { limits } from './limits.js';
import { artifactLocation } from './locations.js';
import { message } from './message.js';

interface Notification {
  readonly level: FindingLevel;
  readonly message: { readonly text: string };
  readonly associatedRule?: object;
  readonly locations?: readonly object[];
}

interface Indices {
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly artifactIndex: ReadonlyMap<string, number>;
}

/** What kept the run from saying all that there is to say, the gravest first. `cut` results did not fit into the report. */
export function notifications(result: CheckResult, cut: number, indices: Indices): Notification[] {
  return limited([
    ...(cut > 0 ? [notify('warning', `${cut} results left out: the report would be larger than code hosts accept. The most severe ones are here.`)] : []),
    ...troublesOf(result).map(({ level, message: what, path, line, ruleId }) =>
      notify(level, what, { ...(ruleId !== undefined && rule(indices, ruleId)), ...place(indices, path, line) }),
    ),
    ...result.notRun.map(({ ruleId, reason }) => notify('note', `The rule ${ruleId} was not run: ${reason}`, rule(indices, ruleId))),
  ]);
}

function notify(level: Notification['level'], text: string, about: Pick<Notification, 'locations' | 'associatedRule'> = {}): Notification {
  return { level, message: message(text), ...about };
}

function place({ artifactIndex }: Indices, path: string, line?: number): Pick<Notification, 'locations'> {
  const region = line === undefined ? undefined : { startLine: line };
  return { locations: [{ physicalLocation: { artifactLocation: artifactLocation(path, artifactIndex.get(path)), region } }] };
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
