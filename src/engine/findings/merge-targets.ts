import type { FindingLevel } from '../../policy/finding.js';
import type { Draft } from './draft.js';

/** A finding under one target. `dead`: it stands in a branch that this target does not take. */
export interface Held {
  readonly draft: Draft;
  readonly dead: boolean;
}

/** What one target's rules said. */
export interface TargetRun {
  /** As reports name the target. */
  readonly name: string;
  readonly held: readonly Held[];
}

/**
 * What is found under several targets, each finding once: equal are those of the same rule, place and message. One that holds under some
 * targets only names them, and so does one that weighs less under others; the strictest level counts. A branch that some target takes
 * is not held against those that do not. A fix is offered where all that hold the finding would fix it the same way.
 */
export function mergeTargets(runs: readonly TargetRun[]): Draft[] {
  const [only, ...others] = runs;
  if (only && others.length === 0) return only.held.map(({ draft }) => draft);
  const findings = new Map<string, Map<string, Held>>();
  for (const { name, held } of runs) {
    for (const one of held) {
      const key = keyOf(one.draft);
      const byTarget = findings.get(key) ?? new Map<string, Held>();
      findings.set(key, byTarget);
      if (!byTarget.has(name)) byTarget.set(name, one);
    }
  }
  return [...findings.values()].map((byTarget) => merged(byTarget, runs.length));
}

function keyOf({ ruleId, message, path, location, package: nevra, file, cause }: Draft): string {
  return [ruleId, message, path, location?.start ?? '', location?.end ?? '', nevra ?? '', file ?? '', cause ? JSON.stringify(cause) : ''].join('\0');
}

const weight: Record<FindingLevel, number> = { note: 0, warning: 1, error: 2 };

function merged(byTarget: ReadonlyMap<string, Held>, targets: number): Draft {
  const live = [...byTarget].filter(([, { dead }]) => !dead);
  const held = (live.length > 0 ? live : [...byTarget]).map(([name, { draft }]) => ({ name, draft }));
  const most = Math.max(...held.map(({ draft }) => weight[draft.level]));
  const strictest = held.filter(({ draft }) => weight[draft.level] === most);
  const { fix, ...finding } = (strictest[0] as (typeof held)[number]).draft;
  const agreed = held.every(({ draft }) => JSON.stringify(draft.fix) === JSON.stringify(fix));
  return {
    ...finding,
    ...(held.length < targets && { targets: held.map(({ name }) => name) }),
    ...(strictest.length < held.length && { levelFrom: strictest.map(({ name }) => name) }),
    ...(fix && agreed && { fix }),
  };
}
