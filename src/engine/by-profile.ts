import type { PerTarget, Settings } from '../config/types.js';
import { mergeTargets, type TargetRun } from './findings/merge-targets.js';
import type { Outcome } from './outcome.js';
import { distinctFailures } from './run-rules.js';

/** What one profile's rules gave. */
export type ProfileRun = Omit<TargetRun, 'name'> & Pick<Required<Outcome>, 'cut' | 'failures'>;

/** The outcome of an input that has its macros behind it, or none: targets differ for it by their profiles only, and each profile judges it once. */
export function outcomeByProfile(
  input: Pick<Outcome['input'], 'path' | 'kind'>,
  targets: PerTarget<Settings>,
  judge: (settings: Settings) => ProfileRun,
): Outcome {
  const profiles = targets.filter(({ profile }, i) => targets.findIndex((other) => other.profile === profile) === i);
  const runs = profiles.map((settings) => ({ ...judge(settings), name: settings.profile }));
  return {
    input: { ...input, status: 'checked', ...(profiles.length > 1 && { targets: profiles.map(({ profile }) => profile) }) },
    drafts: mergeTargets(runs),
    cut: Math.max(...runs.map(({ cut }) => cut)),
    failures: distinctFailures(runs.flatMap(({ failures }) => failures)),
  };
}
