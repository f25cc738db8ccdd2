import { parseEvr } from '../../../src/rpm/label/index.js';
import { withoutIsa } from '../../data/names/isa-suffixes.js';
import type { PackageOperand } from '../../reading/dependencies/package-operands.js';

/** What is known of the packages that a dependency may mean, by name. */
export type KnownPackages = (name: string) => { readonly epoch: number; readonly version?: string } | undefined;

export interface Epochless {
  /** Name of the package that is meant. */
  readonly name: string;
  readonly epoch: number;
  /** The dependency as it is. */
  readonly written: string;
  /** The dependency with the epoch. */
  readonly right: string;
  /** True where the dependency gives the very version that the package has now. */
  readonly current: boolean;
}

/**
 * A versioned dependency without an epoch on a package that has a non-zero one. Capabilities such as `pkgconfig(x)` name no package and
 * never carry epochs, an ISA suffix is no part of the name.
 */
export function epochlessRequirement({ name, op, evr }: PackageOperand, known: KnownPackages): Epochless | undefined {
  const target = withoutIsa(name);
  if (op === undefined || evr === undefined || target.includes('(')) return undefined;
  const label = parseEvr(evr);
  const { epoch, version } = known(target) ?? { epoch: 0 };
  if (label.epoch !== undefined || epoch === 0) return undefined;
  return { name: target, epoch, written: `${name} ${op} ${evr}`, right: `${name} ${op} ${epoch}:${evr}`, current: label.version === version };
}
