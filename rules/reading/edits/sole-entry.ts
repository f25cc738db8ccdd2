import type { FilesEntry, Leaf, Spec } from '../../../src/policy/index.js';
import { leafAt } from '../syntax/leaf-at.js';

/** Longer lines are nothing that a fix should touch. */
const longest = 500;

/** The raw line of a %files entry, where it holds nothing but its directives and this one path; undefined otherwise. */
export function soleEntry(spec: Spec, { pathText }: FilesEntry): Leaf | undefined {
  const { source } = spec;
  const at = pathText.origin().location;
  const leaf = at?.source === source ? leafAt(spec, at.start) : undefined;
  if (leaf?.kind !== 'body' || leaf.heading?.name !== '%files' || leaf.end - leaf.start > longest) return undefined;
  return /^[ \t]*(?:%[a-z]+(?:\([^()]*\))?[ \t]+)*[^\s]+\s*$/.test(source.text.slice(leaf.start, leaf.end)) ? leaf : undefined;
}
