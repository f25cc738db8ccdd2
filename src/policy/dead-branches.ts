import type { Spec } from '../spec/model.js';
import type { SyntaxNode } from '../spec/syntax/tree.js';
import { rangeAt } from '../text/first-index.js';
import type { Location, Range } from '../text/source-text.js';

/** Whether a place stands in a branch of the spec that its target does not take; the branch's own head line counts as outside. */
export function inDeadBranch(spec: Spec, { source, start }: Location): boolean {
  return source === spec.source && rangeAt(deadRanges(spec), start) !== undefined;
}

const known = new WeakMap<Spec, readonly Range[]>();

/** What lies in dead branches, in the order of the text; findings ask one after the other, so one walk answers for all. */
function deadRanges(spec: Spec): readonly Range[] {
  let ranges = known.get(spec);
  if (!ranges) {
    ranges = outermostDead(spec).sort((a, b) => a.start - b.start);
    known.set(spec, ranges);
  }
  return ranges;
}

function outermostDead(spec: Spec): Range[] {
  const dead: Range[] = [];
  const levels: (readonly SyntaxNode[])[] = [spec.syntax.nodes];
  for (let nodes = levels.pop(); nodes; nodes = levels.pop()) {
    for (const branch of nodes.flatMap((node) => (node.kind === 'conditional' ? node.branches : []))) {
      if (spec.activity(branch) === 'dead') dead.push({ start: branch.head.end, end: branch.end });
      else levels.push(branch.nodes);
    }
  }
  return dead;
}
