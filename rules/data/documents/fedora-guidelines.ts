import type { RuleMeta } from '../../../src/policy/index.js';

type Source = RuleMeta['source'];

/** A clause of the main page of the Fedora Packaging Guidelines. */
export function fedoraGuidelines(heading: string, strength: Source['strength']): Source {
  return { document: 'Fedora Packaging Guidelines', heading, strength, url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/' };
}
