import type { Dependency, DependencyOperand, Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';

/** A dependency on a path. */
export interface FileDependency {
  readonly dependency: Dependency;
  readonly operand: DependencyOperand;
  readonly path: string;
}

const kinds = ['requires', 'recommends', 'suggests', 'supplements', 'enhances'] as const;

/** What the packages of a spec and its build ask for by a path, as far as the path is known; conflicts and provides are not asked for. */
export const fileDependencies: (spec: Spec) => readonly FileDependency[] = oncePerSpec(({ packages, buildRequires }) =>
  [...packages.flatMap(({ dependencies }) => kinds.flatMap((kind) => dependencies[kind])), ...buildRequires].flatMap((dependency) =>
    dependency.operands.flatMap((operand) => (operand.name.startsWith('/') && operand.nameText.known ? [{ dependency, operand, path: operand.name }] : [])),
  ),
);
