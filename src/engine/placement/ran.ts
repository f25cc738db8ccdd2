import type { PackageSet } from '../../policy/package-set.js';
import type { Spec } from '../../spec/model.js';

/**
 * The subjects that rules could look at as a whole: packages where all that the spec makes are there, the source package where it is. Only then does
 * a suppression that nothing fell under count as unused.
 */
export function subjectsOf({ packages, complete }: PackageSet, specs: readonly Spec[]): string[] {
  const names = new Set(packages.filter(({ kind }) => kind === 'rpm').map(({ name }) => name));
  const all = complete && specs.every((spec) => spec.packages.every(({ name, files }) => files === undefined || names.has(name.text)));
  return [...(all ? ['rpm', 'rpmset'] : []), ...(packages.some(({ kind }) => kind === 'srpm') ? ['srpm'] : [])];
}
