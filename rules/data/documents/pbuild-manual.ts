import type { RuleMeta } from '../../../src/policy/index.js';

type Source = RuleMeta['source'];

/** The manual of pbuild and of project configurations. */
export function pbuildManual(heading: string, strength: Source['strength']): Source {
  return { document: 'pbuild manual', heading, strength };
}
