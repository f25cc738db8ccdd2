import type { PackageFacts, PackageSet } from '../../../src/policy/index.js';
import { baseName } from '../../../src/text/paths.js';
import { baseInterpreters, interpreterPackages } from '../../data/commands/base-interpreters.js';
import { withoutIsa } from '../../data/names/isa-suffixes.js';
import { mergedUsr } from '../../data/paths/install-path.js';
import { packageOperands } from '../../reading/dependencies/package-operands.js';

/**
 * Whether installing `pkg` surely brings `interpreter`: it is part of the base install, or the package or one that it requires within
 * the set has it, or requires its path or a package that by its name brings it.
 */
export function bringsInterpreter(pkg: PackageFacts, interpreter: string, set: PackageSet): boolean {
  const path = mergedUsr(interpreter);
  if (baseInterpreters.has(path)) return true;
  return reached(pkg, set).some(
    ({ files, dependencies }) =>
      files.some((file) => mergedUsr(file.path) === path) ||
      dependencies.requires.flatMap(packageOperands).some(({ name }) => mergedUsr(name) === path || isNamedAfter(name, baseName(path))),
  );
}

/** The package and those of its set that it requires, directly or by way of others. */
export function reached(pkg: PackageFacts, { packages }: PackageSet): PackageFacts[] {
  const found = new Set([pkg]);
  for (const current of found) {
    const wanted = new Set(current.dependencies.requires.flatMap(packageOperands).map(({ name }) => name));
    for (const other of packages) {
      if (other.kind === 'rpm' && (wanted.has(other.name) || other.dependencies.provides.some(({ name }) => wanted.has(name)))) found.add(other);
    }
  }
  return [...found];
}

/** `perl-interpreter`, `perl(Foo)`, `python(abi)`, `nodejs(engine)` for perl, python3.12, node. */
function isNamedAfter(dependency: string, program: string): boolean {
  const name = withoutIsa(dependency);
  if (interpreterPackages[program]?.includes(name)) return true;
  const stem = program.replace(/[0-9.]+$/, '');
  if (stem === '' || !name.startsWith(stem)) return false;
  const rest = name.slice(stem.length);
  return rest === '' || rest.startsWith('js') || !/^[A-Za-z]/.test(rest);
}
