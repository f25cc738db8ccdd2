import type { Leaf, Spec } from '../../../src/policy/index.js';
import type { LeafContext } from '../../../src/spec/syntax/walk.js';
import { leavesOf } from './leaves.js';

/** The leaf that an offset of the raw text lies in; undefined on the head or `%endif` line of a conditional. */
export function leafAt(spec: Spec, offset: number): Leaf | undefined {
  return leafContextAt(spec, offset)?.leaf;
}

/** As leafAt, with the branches around it. */
export function leafContextAt(spec: Spec, offset: number): LeafContext | undefined {
  const leaves = leavesOf(spec);
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.leaf.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = leaves[low];
  return found && found.leaf.start <= offset ? found : undefined;
}
