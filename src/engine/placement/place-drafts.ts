import type { Origin } from '../../macro/traced.js';
import { definitionsOf } from '../../policy/judge.js';
import type { PackageSet } from '../../policy/package-set.js';
import type { PackageFacts } from '../../rpm/facts.js';
import type { SpecCheck } from '../check-spec.js';
import type { Draft } from '../findings/draft.js';
import { regionOf } from '../findings/draft.js';
import { placeOf } from './place.js';

/** Places what was found in a package on its spec; what no line brought stays where it was. Comments of the spec hold for both. */
export function placed(found: Draft, pkg: PackageFacts, set: PackageSet, spec: SpecCheck): Draft {
  if (found.location) return found;
  const origin = placeOf(spec.forArch(archOf(pkg, set, spec)), pkg, found);
  return spec.mark(origin?.location ? onSpec(found, origin, origin.location) : found);
}

function onSpec(found: Draft, origin: Origin, location: NonNullable<Origin['location']>): Draft {
  const related = [...(found.related ?? []), ...definitionsOf(origin).map((one) => ({ ...regionOf(one.location), message: one.message }))];
  return { ...found, path: location.source.path, packagePath: found.path, location, region: regionOf(location), ...(related.length > 0 && { related }) };
}

/** The architecture of the build that gave a package: its own, for `noarch` and sources that of another package beside it. */
function archOf({ kind, arch }: PackageFacts, { packages }: PackageSet, spec: SpecCheck): string {
  if (kind === 'rpm' && arch !== 'noarch') return arch;
  return packages.find((other) => other.kind === 'rpm' && other.arch !== 'noarch')?.arch ?? spec.arch;
}
