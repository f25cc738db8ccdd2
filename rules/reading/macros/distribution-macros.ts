import { isBundled } from '../../../src/macro/sets/index.js';
import type { Origin } from '../../../src/policy/index.js';

/** Names of the macros of the distribution, not of the spec, that brought a text where it stands. */
export function distributionMacros({ via }: Origin): string[] {
  return via.flatMap(({ macro, definition }) => (!definition || isBundled(definition.source.path) ? [macro] : []));
}
