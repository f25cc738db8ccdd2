import type { Leaf, Spec } from '../../../src/policy/index.js';
import type { LeafContext } from '../../../src/spec/syntax/walk.js';
import { firstIndex } from '../../../src/text/first-index.js';
import { leavesOf } from './leaves.js';

/** The leaf that an offset of the raw text lies in; undefined on the head or `%endif` line of a conditional. */
export function leafAt(spec: Spec, offset: number): Leaf | undefined {
  return leafContextAt(spec, offset)?.leaf;
}

/** As leafAt, with the branches around it. */
export function leafContextAt(spec: Spec, offset: number): LeafContext | undefined {
  const leaves = leavesOf(spec);
  const found = leaves[firstIndex(leaves.length, (i) => (leaves[i] as LeafContext).leaf.end > offset)];
  return found && found.leaf.start <= offset ? found : undefined;
}
