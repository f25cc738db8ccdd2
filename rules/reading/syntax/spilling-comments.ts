import { flattened } from '../../../src/macro/place.js';
import type { Piece } from '../../../src/macro/traced.js';
import type { Leaf, Spec } from '../../../src/policy/index.js';
import { sectionKinds } from '../../../src/spec/section-table.js';
import { leafAt } from './leaf-at.js';
import { leavesOf } from './leaves.js';

/** The offsets of a call. */
type Call = { readonly start: number; readonly end: number };

/** Script macros of the distributions, whose bodies are known to have several lines. Sources: rpm's macros.in, Fedora's cmake and meson packages. */
const severalLines = new Set(['configure', 'cmake', 'meson']);

/** The comments with a macro that expands to more than their line, and the call: what stands behind the first line is no comment to rpm. */
export function spillingComments(spec: Spec): Map<Leaf, Call> {
  const { source } = spec;
  const found = new Map<Leaf, Call>();
  if (!leavesOf(spec).some(({ leaf }) => leaf.kind === 'comment' && mayCall(source.text, leaf))) return found;
  const broken = new Set<Leaf>();
  for (const piece of spec.expanded.pieces) {
    if (!piece.place.frame && piece.unknown !== 'macro') continue;
    const outer = flattened(piece.place);
    const leaf = outer.source === source ? leafAt(spec, outer.start) : undefined;
    if (leaf?.kind !== 'comment' || found.has(leaf)) continue;
    if (spills(piece, leaf, broken.has(leaf)))
      found.set(leaf, { start: outer.start, end: outer.start + callLength(source.text.slice(outer.start, outer.end)) });
    if (piece.text.includes('\n')) broken.add(leaf);
  }
  return found;
}

/** Whether text of a call in a comment lies outside of the comment's first line; `isBehind`: a line feed of the call came before. */
function spills({ text, unknown }: Piece, leaf: Leaf, isBehind: boolean): boolean {
  if (unknown === 'macro') return severalLines.has(/^%\{?([a-z_]{1,50})/.exec(text)?.[1] ?? '');
  if (text.trim() === '') return false;
  // of a comment that the section drops, only what stands behind the first line is left
  const isDropped = sectionKinds.get(leaf.section)?.stripComments !== false;
  return isDropped || isBehind || text.trimEnd().includes('\n');
}

/** `%name` or `%{name …}` at the beginning of a call, without what stands behind it. */
const callLength = (call: string): number => /^%\{[^{}]*\}|^%[A-Za-z0-9_]+/.exec(call)?.[0].length ?? 1;

function mayCall(text: string, { start, end }: Leaf): boolean {
  const at = text.indexOf('%', start);
  return at >= 0 && at < end - 1;
}
