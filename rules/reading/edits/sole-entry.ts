import type { FilesEntry, Leaf, Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leafAt } from '../syntax/leaf-at.js';

/** Longer lines are nothing that a fix should touch. */
const longest = 500;

/** The raw line of a %files entry, where it holds nothing but its directives and this one path; undefined otherwise, also where a macro in it makes several. */
export function soleEntry(spec: Spec, entry: FilesEntry): Leaf | undefined {
  const leaf = leafOf(spec, entry);
  if (leaf?.kind !== 'body' || leaf.heading?.name !== '%files' || leaf.end - leaf.start > longest || shared(spec).has(leaf)) return undefined;
  return /^[ \t]*(?:%[a-z]+(?:\([^()]*\))?[ \t]+)*[^\s]+\s*$/.test(spec.source.text.slice(leaf.start, leaf.end)) ? leaf : undefined;
}

function leafOf(spec: Spec, { pathText }: FilesEntry): Leaf | undefined {
  const at = pathText.origin().location;
  return at?.source === spec.source ? leafAt(spec, at.start) : undefined;
}

/** The lines that more than one entry comes from. */
const shared = oncePerSpec((spec): ReadonlySet<Leaf> => {
  const once = new Set<Leaf>();
  const again = new Set<Leaf>();
  for (const entry of spec.packages.flatMap(({ files }) => files ?? [])) {
    const leaf = leafOf(spec, entry);
    if (leaf) (once.has(leaf) ? again : once).add(leaf);
  }
  return again;
});
