import { isDecided, type Spec, type SpecPackage } from '../../../src/policy/index.js';
import { ownPackage, ownProviders } from './own-packages.js';

/** The other packages of its spec that a package requires, by name or by what they provide; undefined where an unknown dependency may be one. */
export function requiredOwn(spec: Spec, pkg: SpecPackage): readonly SpecPackage[] | undefined {
  const { requires } = pkg.dependencies;
  if (!requires.every(({ text }) => isDecided(text))) return undefined;
  const found = requires.flatMap(({ operands }) => operands.flatMap(({ name }) => [ownPackage(spec, name) ?? [], ownProviders(spec, name)].flat()));
  return found.filter((other) => other !== pkg);
}
