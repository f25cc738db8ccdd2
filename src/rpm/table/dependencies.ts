import { type PackageDependency, type PackageDependencyKind, type PackageFacts, packageDependencyKinds } from '../facts.js';
import { numbersOf, requireEqualLengths, type TagValues, textsOf } from '../header/tag-values.js';

/** The dependencies of all kinds, in the order of the header; of a source package `requires` are its build requirements. */
export function dependencies(header: TagValues): PackageFacts['dependencies'] {
  return Object.fromEntries(packageDependencyKinds.map((kind) => [kind, ofKind(header, prefixes[kind])])) as Record<PackageDependencyKind, PackageDependency[]>;
}

const prefixes: Readonly<Record<PackageDependencyKind, string>> = {
  requires: 'REQUIRE',
  provides: 'PROVIDE',
  obsoletes: 'OBSOLETE',
  conflicts: 'CONFLICT',
  recommends: 'RECOMMEND',
  suggests: 'SUGGEST',
  supplements: 'SUPPLEMENT',
  enhances: 'ENHANCE',
  order: 'ORDER',
};

/** Comparison bits of the sense flags (`rpm/rpmds.h`): LESS 2, GREATER 4, EQUAL 8. */
const senseMask = 2 | 4 | 8;
const operators: Readonly<Record<number, NonNullable<PackageDependency['op']>>> = { 2: '<', 4: '>', 8: '=', 10: '<=', 12: '>=' };

function ofKind(header: TagValues, prefix: string): PackageDependency[] {
  const names = textsOf(header, `${prefix}NAME`);
  requireEqualLengths(header, [`${prefix}VERSION`, `${prefix}FLAGS`], names.length, `${prefix}NAME`);
  const versions = textsOf(header, `${prefix}VERSION`);
  const senses = numbersOf(header, `${prefix}FLAGS`);
  return names.map((name, index) => {
    const flags = senses[index] ?? 0;
    const op = operators[flags & senseMask];
    const evr = versions[index];
    return op === undefined || evr === undefined || evr === '' ? { name, flags } : { name, op, evr, flags };
  });
}
