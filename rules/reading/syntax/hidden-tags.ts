import type { Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leafAt } from './leaf-at.js';
import { leavesOf } from './leaves.js';

/**
 * True where a preamble has a line that may set tags and cannot be read: a macro that only the distribution defines, Lua, a file that is
 * included. What the preamble lacks is then not known.
 */
export const mayHideTags: (spec: Spec) => boolean = oncePerSpec(
  (spec) =>
    leavesOf(spec).some(({ leaf }) => leaf.kind === 'include') ||
    spec.unknown.some(({ location }) => {
      const leaf = location?.source === spec.source ? leafAt(spec, location.start) : undefined;
      return leaf?.kind === 'code' && leaf.section === 'preamble';
    }),
);
