import type { Spec, Tag } from '../../../src/policy/index.js';
import { hasJustification } from '../../../src/spec/justification.js';
import { leafAt } from './leaf-at.js';

/**
 * True where a comment above the line of an evaluated tag gives a reason for it (see `hasJustification`), and where a macro made the line: its
 * reason may stand with the macro.
 */
export function isJustified(spec: Spec, { line }: Tag): boolean {
  const { location, via } = line.origin(0, 1);
  if (via.length > 0 || location?.source !== spec.source) return true;
  const leaf = leafAt(spec, location.start);
  return leaf !== undefined && hasJustification(spec.syntax, leaf);
}
