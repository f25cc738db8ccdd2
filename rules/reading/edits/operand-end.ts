import { type Dependency, type DependencyOperand, type Spec, textOf } from '../../../src/policy/index.js';

/**
 * Offset behind the name of a dependency's operand where the name stands in the spec as a word of its own, so that something may be put
 * behind it; undefined where a macro brings more than the name.
 */
export function operandEnd(spec: Spec, { tag }: Dependency, { nameText, evrText }: DependencyOperand): number | undefined {
  const { location } = nameText.origin();
  if (location?.source !== spec.source) return undefined;
  const version = evrText?.origin(0, 1).location;
  if (version) return version.source === spec.source && version.start > location.end ? location.end : undefined;
  const alone = tag.value.text === nameText.text || !textOf(location).includes('%');
  return alone ? location.end : undefined;
}
