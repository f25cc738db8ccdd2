import type { Spec } from '../../../src/policy/index.js';
import type { SectionHeading } from '../../../src/spec/syntax/tree.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leafAt } from './leaf-at.js';
import { leavesOf } from './leaves.js';

interface WrittenSections {
  /** Headings as they stand in the text, branches taken or not, by name. */
  readonly headings: ReadonlyMap<string, readonly SectionHeading[]>;
  /** True where a section of that name stands in the text or is made by a macro. */
  has(name: string): boolean;
  /** True where something unknown may bring more: an included file, a build system, a macro on a line of its own that nobody knows. */
  readonly mayHaveMore: boolean;
}

/** Which sections a spec has, however it is read. */
export const writtenSections: (spec: Spec) => WrittenSections = oncePerSpec((spec) => {
  const headings = new Map<string, SectionHeading[]>();
  let includes = false;
  for (const { leaf } of leavesOf(spec)) {
    includes ||= leaf.kind === 'include';
    if (leaf.kind !== 'section') continue;
    const same = headings.get(leaf.name);
    if (same) same.push(leaf);
    else headings.set(leaf.name, [leaf]);
  }
  const made = new Set(spec.sections.map(({ name }) => name));
  return {
    headings,
    has: (name) => headings.has(name) || made.has(name),
    mayHaveMore: includes || spec.buildSystem !== undefined || hasUnknownLine(spec),
  };
});

/** Sections whose lines may be calls of macros that write further sections: what is unknown in a script belongs to the script. */
const open = new Set(['preamble', '%description', '%package', '%files']);

function hasUnknownLine(spec: Spec): boolean {
  const { text } = spec.source;
  return spec.unknown.some(({ location }) => {
    const leaf = location?.source === spec.source ? leafAt(spec, location.start) : undefined;
    if (!location || !leaf || !open.has(leaf.section) || (leaf.kind !== 'code' && leaf.kind !== 'body')) return false;
    return text.slice(leaf.start, location.start).trim() === '';
  });
}
