import type { Origin } from '../../macro/traced.js';
import type { Dependency } from '../../spec/model.js';

/** The element of a dependency list that holds a name; one for another architecture where there is none for this. Undefined for what rpm found by itself. */
export function dependencyOrigin(name: string, list: readonly Dependency[]): Origin | undefined {
  const holds = (wanted: string, form: (text: string) => string) => (dependency: Dependency) =>
    form(dependency.name) === wanted || dependency.operands.some((operand) => form(operand.name) === wanted);
  const found = list.find(holds(name, (text) => text)) ?? list.find(holds(withoutIsa(name), withoutIsa));
  return found?.text.origin();
}

/** `(x86-64)` at the end (rpm's platform files, `%_isa`). */
const withoutIsa = (name: string): string => name.replace(/\([a-z0-9_]+-(?:32|64)\)$/, '');
