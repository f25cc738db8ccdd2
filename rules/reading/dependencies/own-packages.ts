import { type Dependency, type DependencyOperand, isDecided, type Spec, type SpecPackage } from '../../../src/policy/index.js';
import { withoutIsa } from '../../data/names/isa-suffixes.js';
import { oncePerSpec } from '../once-per-spec.js';

/** A dependency of one package of a spec on another one of the same spec. */
export interface OwnDependency {
  readonly from: SpecPackage;
  readonly to: SpecPackage;
  readonly dependency: Dependency;
  readonly operand: DependencyOperand;
}

/** The package of this spec that a dependency's name means, an ISA suffix left aside; capabilities such as `pkgconfig(x)` name none. */
export function ownPackage(spec: Spec, name: string): SpecPackage | undefined {
  return byName(spec).get(withoutIsa(name));
}

/** The Requires of all packages on other packages of the spec, those in rich dependencies too. */
export const ownRequirements: (spec: Spec) => readonly OwnDependency[] = oncePerSpec((spec) =>
  spec.packages.flatMap((from) => from.dependencies.requires.flatMap((dependency) => [...within(spec, from, dependency)])),
);

/** What a dependency means among the packages of its spec; a package's dependency on itself is none. */
function* within(spec: Spec, from: SpecPackage, dependency: Dependency): Generator<OwnDependency> {
  for (const operand of dependency.operands) {
    const to = ownPackage(spec, operand.name);
    if (to && to !== from) yield { from, to, dependency, operand };
  }
}

/** The packages of the spec that provide a name by a Provides of their own. */
export function ownProviders(spec: Spec, name: string): readonly SpecPackage[] {
  return providers(spec).get(withoutIsa(name)) ?? [];
}

/** Whether a package is built for an architecture; undefined where an undecided branch says that it is not. */
export function isArched(pkg: SpecPackage): boolean | undefined {
  if (pkg.arch === 'noarch') return false;
  let open = undecided.get(pkg);
  if (open === undefined) {
    open = pkg.tags.some(({ name, uncertain }) => uncertain && name === 'BuildArch');
    undecided.set(pkg, open);
  }
  return open ? undefined : true;
}

/** Rules ask for every dependency; the tags are looked through once. */
const undecided = new WeakMap<SpecPackage, boolean>();

/** Kernel modules are rebuilt for every kernel, by akmods or in specs of their own; they are asked for by `>= %{version}`. */
export const isKernelModule = ({ name }: SpecPackage): boolean => /(?:^|-)a?kmod(?:-|$)/.test(name.text);

const byName = oncePerSpec(
  ({ packages }) => new Map(packages.flatMap((pkg) => (isDecided(pkg.name) && !pkg.name.text.includes('%') ? [[pkg.name.text, pkg] as const] : []))),
);

const providers = oncePerSpec(({ packages }) => {
  const found = new Map<string, SpecPackage[]>();
  for (const pkg of packages) {
    for (const { name } of pkg.dependencies.provides) {
      const key = withoutIsa(name);
      const same = found.get(key);
      if (same) same.push(pkg);
      else found.set(key, [pkg]);
    }
  }
  return found;
});
