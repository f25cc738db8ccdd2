import type { Fix, Spec } from '../../../src/policy/index.js';
import { isTag, tagSites } from '../syntax/tag-sites.js';

/**
 * Adds a line to the main preamble: behind the last tag of its name that stands in no branch, spelt and aligned as that one, else behind
 * the last tag. Undefined where the preamble has no such line.
 */
export function insertTag(spec: Spec, name: string, value: string, safety: Fix['safety']): Fix | undefined {
  const { source } = spec;
  const sites = tagSites(spec).filter(({ main, inside, leaf }) => main && !inside && leaf);
  const model = sites.filter((site) => isTag(site, [name])).at(-1);
  const leaf = (model ?? sites.at(-1))?.leaf;
  if (!leaf) return undefined;
  const head = model ? source.text.slice(leaf.nameRange.start, leaf.value.start) : `${name}: `;
  const before = source.text.slice(leaf.start, leaf.end);
  const lineEnd = before.endsWith('\r\n') ? '\r\n' : '\n';
  const text = `${before.endsWith('\n') ? '' : lineEnd}${head}${value}${lineEnd}`;
  return { safety, title: `Add ${name}: ${value}`, edits: [{ location: { source, start: leaf.end, end: leaf.end }, text }] };
}
