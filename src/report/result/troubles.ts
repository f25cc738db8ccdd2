import { type BuildSummary, buildFault, buildFile } from '../../engine/build-summary.js';
import type { CheckResult, InputResult } from '../../engine/result.js';
import type { FindingLevel } from '../../policy/finding.js';

/** Something other than a finding that a reader of a report must know. Its texts may hold parts of the input. */
export interface Trouble {
  readonly kind: 'build-failed' | 'not-built' | 'unreadable' | 'rule-failed' | 'capped' | 'remark';
  readonly level: FindingLevel;
  readonly path: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  readonly ruleId?: string;
  /** The build that it is about. */
  readonly build?: BuildSummary;
  /** A sentence. */
  readonly message: string;
}

/** What kept a run from saying all that there is to say, the gravest first; within a kind, in the order of the run. */
export function troublesOf({ inputs, failures, capped, remarks, builds = [] }: CheckResult): Trouble[] {
  const faults = new Set(builds.map(buildFault));
  return [
    ...builds.flatMap(unbuilt),
    ...inputs.filter(({ status }) => status === 'unreadable').map(unreadable),
    ...failures.map(
      ({ ruleId, path, message }): Trouble => ({ kind: 'rule-failed', level: 'error', path, ruleId, message: `The rule ${ruleId} failed: ${message}` }),
    ),
    ...[...capped].map(([path, count]): Trouble => ({ kind: 'capped', level: 'warning', path, message: `${count} more findings in this input not shown.` })),
    ...remarks
      .filter(({ message }) => !faults.has(message))
      .map(({ path, line, message }): Trouble => ({ kind: 'remark', level: 'note', path, line, message })),
  ];
}

/** A build that failed or was not begun, where the spec is to blame for it if that is known. */
function unbuilt(build: BuildSummary): Trouble[] {
  const message = buildFault(build);
  if (message === undefined) return [];
  const { outcome, line } = build;
  return [
    {
      ...(outcome === 'failed' ? { kind: 'build-failed', level: 'error' } : { kind: 'not-built', level: 'warning' }),
      path: build.path ?? buildFile(build),
      line,
      message,
      build,
    },
  ];
}

/** Why an input could not be read. */
export function reasonOf({ error }: InputResult): string {
  return `${error?.message ?? 'unknown reason'}${error?.offset === undefined ? '' : ` (at byte ${error.offset})`}`;
}

function unreadable(input: InputResult): Trouble {
  return { kind: 'unreadable', level: 'error', path: input.path, line: input.error?.line, message: `Cannot be read: ${reasonOf(input)}` };
}
