import type { PerTarget, Settings } from '../config/types.js';
import type { Arguments } from './options.js';
import { complain } from './terminal.js';
import { UsageError } from './usage-error.js';

/** For commands that work under one target. @throws UsageError where the command line names several. */
export function refuseSeveral({ profile = [], target = [] }: Arguments['options'], command: string): void {
  for (const [option, values] of [
    ['--profile', profile],
    ['--target', target],
  ] as const)
    if (values.length > 1) throw new UsageError(`${option} ${values.join(`, ${option} `)}: ${command} works under one target`);
}

/** The first of the targets that a configuration names; says which one it is where there are more. */
export function firstTarget<T extends Settings>(targets: PerTarget<T>, path: string): T {
  const [first, ...others] = targets;
  if (others.length > 0) complain(`${path}: read under ${first.name}, the first of ${targets.length} targets`);
  return first;
}
