import type { CheckResult, InputResult } from '../../engine/result.js';
import { displaySafe } from '../display-safe.js';
import { limits } from './limits.js';
import { artifactLocation } from './locations.js';
import { message } from './message.js';

interface Notification {
  readonly level: 'error' | 'warning' | 'note';
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
  const { inputs, failures, capped, notRun, remarks } = result;
  const bad = inputs.filter(({ status }) => status === 'unreadable');
  return limited([
    ...(cut > 0 ? [notify('warning', `${cut} results left out: the report would be larger than code hosts accept. The most severe ones are here.`)] : []),
    ...bad.map((input) => notify('error', unreadable(input), place(indices, input.path, input.error?.line))),
    ...failures.map(({ ruleId, path, message: why }) =>
      notify('error', `The rule ${ruleId} failed: ${why}`, { ...rule(indices, ruleId), ...place(indices, path) }),
    ),
    ...[...capped].map(([path, count]) => notify('warning', `${count} more findings in this input not shown.`, place(indices, path))),
    ...remarks.map(({ path, line, message: what }) => notify('note', what, place(indices, path, line))),
    ...notRun.map(({ ruleId, reason }) => notify('note', `The rule ${ruleId} was not run: ${reason}`, rule(indices, ruleId))),
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

function unreadable({ error }: InputResult): string {
  const offset = error?.offset === undefined ? '' : ` (at byte ${error.offset})`;
  return `Cannot be read: ${error?.message ?? 'unknown reason'}${offset}`;
}

function limited(all: readonly Notification[]): Notification[] {
  if (all.length <= limits.notifications) return [...all];
  const kept = all.slice(0, limits.notifications - 1);
  return [...kept, notify('warning', `${all.length - kept.length} more notifications left out.`)];
}
