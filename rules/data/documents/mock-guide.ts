import type { RuleMeta } from '../../../src/policy/index.js';

type Source = RuleMeta['source'];

/** The AlmaLinux guide to building packages with mock. */
export function mockGuide(heading: string, strength: Source['strength']): Source {
  return { document: 'AlmaLinux mock guide', heading, strength };
}
