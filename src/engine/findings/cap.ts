import type { FindingLevel } from '../../policy/finding.js';
import type { Draft } from './draft.js';
import type { Held } from './merge-targets.js';

const weight: Record<FindingLevel, number> = { error: 2, warning: 1, note: 0 };

/** Suppressed findings weigh least. */
const weigh = ({ level, suppressed }: Pick<Draft, 'level' | 'suppressed'>): number => (suppressed ? -1 : weight[level]);

/** Keeps at most `limit` findings, the weightiest and of those the first ones, in their order; says how many were cut. */
export function capped(drafts: readonly Draft[], limit: number): { kept: readonly Draft[]; cut: number } {
  if (drafts.length <= limit) return { kept: drafts, cut: 0 };
  const chosen = drafts
    .map((found, i) => ({ found, i }))
    .sort((a, b) => weigh(b.found) - weigh(a.found) || a.i - b.i)
    .slice(0, limit)
    .sort((a, b) => a.i - b.i);
  return { kept: chosen.map(({ found }) => found), cut: drafts.length - limit };
}

/** Takes findings in while rules report them, and holds less than twice as many as may be kept. */
export interface Intake {
  readonly add: (held: Held) => void;
  /** Whether a finding would stay, were it added; where not, it counts as cut, and making it can be spared. */
  readonly takes: (found: Weighed) => boolean;
  readonly held: () => readonly Held[];
  /** How many did not stay. */
  readonly cut: () => number;
}

/**
 * An intake for findings of one input under one target. The weightiest stay, of those the ones that stand first in the text, so that a text made
 * to give millions of findings takes no more memory than one with a few thousand.
 */
export function boundedIntake(limit: number): Intake {
  let held: Held[] = [];
  let cut = 0;
  /** What stays last as long as nothing weightier comes: there are as many as may be kept in front of it. */
  let last: Draft | undefined;
  return {
    add: (one) => {
      held.push(one);
      if (held.length < 2 * limit) return;
      held.sort(({ draft: a }, { draft: b }) => inWeight(a, b));
      cut += held.length - limit;
      held = held.slice(0, limit);
      last = held.at(-1)?.draft;
    },
    takes: (found) => {
      const stays = last === undefined || inWeight(found, last) <= 0;
      if (!stays) cut++;
      return stays;
    },
    held: () => held,
    cut: () => cut,
  };
}

type Weighed = Pick<Draft, 'level' | 'location' | 'file' | 'suppressed'>;

/** By weight, then by place as reports are sorted: the files of a package have no place in a text, but names. */
const inWeight = (a: Weighed, b: Weighed): number => weigh(b) - weigh(a) || startOf(a) - startOf(b) || compare(a.file ?? '', b.file ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const startOf = ({ location }: Weighed): number => location?.start ?? -1;
