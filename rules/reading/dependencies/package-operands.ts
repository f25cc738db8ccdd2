import type { PackageDependency } from '../../../src/policy/index.js';
import { parseRich } from '../../../src/spec/dependency/rich.js';

/** One name of a dependency with its own condition. */
export type PackageOperand = Pick<PackageDependency, 'name' | 'op' | 'evr'>;

/** The operands of a package's dependency: those of a rich one as far as it can be read, else the dependency itself. */
export function packageOperands(dependency: PackageDependency): PackageOperand[] {
  const { name } = dependency;
  if (!name.startsWith('(')) return [dependency];
  return parseRich(name, 0, 'and').operands.map((operand) => ({
    name: name.slice(operand.name.start, operand.name.end),
    ...(operand.op && { op: operand.op }),
    ...(operand.evr && { evr: name.slice(operand.evr.start, operand.evr.end) }),
  }));
}
