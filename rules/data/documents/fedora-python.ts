import type { RuleMeta } from '../../../src/policy/index.js';

type Source = RuleMeta['source'];

/** A clause of Fedora's page on Python packages. */
export function fedoraPython(heading: string, strength: Source['strength']): Source {
  return { document: 'Fedora Python Packaging Guidelines', heading, strength, url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Python/' };
}
