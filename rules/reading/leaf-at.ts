import type { Leaf, Spec } from '../../src/policy/index.js';
import { leavesOf } from './leaves.js';

/** The leaf that an offset of the raw text lies in; undefined on the head or `%endif` line of a conditional. */
export function leafAt(spec: Spec, offset: number): Leaf | undefined {
  const leaves = leavesOf(spec);
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.leaf.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const leaf = leaves[low]?.leaf;
  return leaf && leaf.start <= offset ? leaf : undefined;
}
