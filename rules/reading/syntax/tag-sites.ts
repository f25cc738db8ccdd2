import type { Location, Origin, Spec, TagLine } from '../../../src/policy/index.js';
import type { Enclosing } from '../../../src/spec/syntax/walk.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leavesOf } from './leaves.js';

/** One place where a spec sets a tag, taken or not. */
export interface TagSite {
  /** As written. */
  readonly name: string;
  readonly qualifier?: string;
  /** The tag's name in the line; the macro call where a macro made the line. */
  readonly at: Location | Origin;
  /** The raw line; absent where a macro made it. */
  readonly leaf?: TagLine;
  /** Raw text of the value; expanded where a macro made the line. */
  readonly value: string;
  /** The innermost branch around the raw line. */
  readonly inside?: Enclosing;
  /** True outside every %package block. */
  readonly main: boolean;
}

/**
 * Every tag line of a spec: those that stand in the text, in branches taken or not, and those that a macro made. Lines of
 * descriptions, scriptlets, the changelog and comments are not tags.
 */
export const tagSites: (spec: Spec) => readonly TagSite[] = oncePerSpec((spec) => [...written(spec), ...made(spec)]);

/** The tag lines of the given names, name by name. */
export function tagsNamed(spec: Spec, names: readonly string[]): TagSite[] {
  const sites = byName(spec);
  return names.flatMap((name) => sites.get(name.toLowerCase()) ?? []);
}

/** Same tag, however it is spelt: rpm compares tag names without case. */
export function isTag(site: { readonly name: string }, names: readonly string[]): boolean {
  const name = site.name.toLowerCase();
  return names.some((other) => other.toLowerCase() === name);
}

/** The whole raw line, line feed included. */
export function lineOf(spec: Spec, leaf: TagLine): Location {
  return { source: spec.source, start: leaf.start, end: leaf.end };
}

const byName = oncePerSpec((spec) => {
  const sites = new Map<string, TagSite[]>();
  for (const site of tagSites(spec)) {
    const name = site.name.toLowerCase();
    const same = sites.get(name);
    if (same) same.push(site);
    else sites.set(name, [site]);
  }
  return sites;
});

function* written(spec: Spec): Generator<TagSite> {
  const { source } = spec;
  for (const { leaf, inside } of leavesOf(spec)) {
    if (leaf.kind !== 'tag') continue;
    const { name, qualifier, nameRange, value, heading } = leaf;
    yield {
      name,
      ...(qualifier !== undefined && { qualifier }),
      at: { source, ...nameRange },
      leaf,
      value: source.text.slice(value.start, value.end),
      ...(inside && { inside }),
      main: heading === undefined,
    };
  }
}

function* made({ tags }: Spec): Generator<TagSite> {
  for (const { name, qualifier, line, value, package: index } of tags) {
    const at = line.origin(0, name.length);
    if (at.via.length > 0) yield { name, ...(qualifier !== undefined && { qualifier }), at, value: value.text, main: index === 0 };
  }
}
