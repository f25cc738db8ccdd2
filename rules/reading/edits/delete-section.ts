import type { Fix, Leaf, Spec } from '../../../src/policy/index.js';
import type { LeafContext } from '../../../src/spec/syntax/walk.js';
import { buildSections } from '../commands/shell-lines.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leavesOf } from '../syntax/leaves.js';

/** A section as it stands in the text: the heading and its lines. */
export type SectionLines = readonly [LeafContext, ...LeafContext[]];

/** The sections of one name (`%clean`) in the order of the text, in branches taken or not. */
export function sectionsNamed(spec: Spec, name: string): readonly SectionLines[] {
  return sectionsByName(spec).get(name) ?? [];
}

const sectionsByName = oncePerSpec((spec) => {
  const found = new Map<string, [LeafContext, ...LeafContext[]][]>();
  let last: [LeafContext, ...LeafContext[]] | undefined;
  for (const context of leavesOf(spec)) {
    const { leaf } = context;
    if (leaf.kind === 'section') {
      last = [context];
      const same = found.get(leaf.name);
      if (same) same.push(last);
      else found.set(leaf.name, [last]);
    } else if (leaf.heading && leaf.heading === last?.[0].leaf) last.push(context);
  }
  return found;
});

/** True where a section has lines of its own besides blank ones and comments. */
export function hasContent([, ...body]: SectionLines): boolean {
  return body.some(({ leaf }) => leaf.kind !== 'blank' && leaf.kind !== 'comment');
}

/** The section that a heading opens. */
export function sectionOf(spec: Spec, heading: Leaf): SectionLines | undefined {
  return sectionsByHeading(spec).get(heading);
}

const sectionsByHeading = oncePerSpec((spec) => new Map([...sectionsByName(spec).values()].flat().map((section) => [section[0].leaf, section])));

/**
 * Deletes a section, where it is one stretch of text without conditionals in or around it. Comments at its end belong to what follows
 * and stay, unless they would then end a scriptlet or a description; the fix is not safe then.
 */
export function sectionDeletion({ source }: Spec, section: SectionLines, safety: Fix['safety']): Fix | undefined {
  const [heading] = section;
  if (heading.inside || section.some(({ leaf }, i) => i > 0 && leaf.start !== section[i - 1]?.leaf.end)) return undefined;
  let own = section.length;
  while (own > 1 && isKind(section[own - 1], 'comment')) own--;
  const others = own < section.length && isKind(section[own - 1], 'blank');
  const kept = others && takesComments(heading.leaf.section);
  const end = section[kept ? own - 1 : section.length - 1]?.leaf.end ?? heading.leaf.end;
  return {
    safety: others === kept ? safety : 'unsafe',
    title: 'Delete the section',
    edits: [{ location: { source, start: heading.leaf.start, end }, text: '' }],
  };
}

/** Sections at whose end a comment changes nothing. */
const takesComments = (section: string): boolean => section === 'preamble' || section === '%files' || buildSections.includes(section);

const isKind = (context: LeafContext | undefined, kind: Leaf['kind']): boolean => context?.leaf.kind === kind;
