import type { DependencyOperand, Spec, SpecPackage } from '../../../src/policy/index.js';
import type { KnownPackages } from './epochless.js';

/** The epoch of a package, its own or inherited; undefined where it has none or it cannot be known. */
export function epochOf({ epoch }: SpecPackage): number | undefined {
  return epoch?.known && /^\d+$/.test(epoch.text) ? Number(epoch.text) : undefined;
}

/** The spec's packages by name. */
export function packagesByName({ packages }: Spec): KnownPackages {
  const known = new Map(
    packages.flatMap((pkg) => {
      const epoch = epochOf(pkg);
      if (!pkg.name.known || epoch === undefined) return [];
      return [[pkg.name.text, { epoch, ...(pkg.version?.known && { version: pkg.version.text }) }] as const];
    }),
  );
  return (name) => known.get(name);
}

export const isKnown = ({ nameText, evrText }: DependencyOperand): boolean => nameText.known && evrText?.known !== false;
