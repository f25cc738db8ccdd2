import type { RuleMeta } from '../../../src/policy/index.js';

type Source = RuleMeta['source'];

/** An inspection of rpminspect, by its name. */
export function rpminspectInspection(name: string, strength: Source['strength']): Source {
  return { document: 'rpminspect', heading: name, strength, url: 'https://rpminspect.readthedocs.io/' };
}
