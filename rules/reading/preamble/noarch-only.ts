import type { Spec } from '../../../src/policy/index.js';

/** True where the main package is noarch: then rpm builds every subpackage as noarch too. */
export function isNoarchOnly({ buildArch, packages }: Spec): boolean {
  const built = packages.filter(({ files }) => files !== undefined);
  return (buildArch.length > 0 && buildArch.every((arch) => arch === 'noarch')) || (built.length > 0 && built.every(({ arch }) => arch === 'noarch'));
}
