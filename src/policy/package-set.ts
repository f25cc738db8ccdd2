import type { PackageFacts } from '../rpm/facts.js';

/** All packages of the run that one source package gave (same SOURCERPM), in input order. */
export interface PackageSet {
  /** File name of the source package; the package's own NEVRA for a source package alone. */
  readonly source: string;
  readonly packages: readonly PackageFacts[];
  /** True where the run surely has the whole build: the source package is there, or a result directory was given. */
  readonly complete: boolean;
}
