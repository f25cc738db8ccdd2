import type { Location, Spec } from '../../../src/policy/index.js';
import type { Definition } from '../../../src/spec/syntax/tree.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leavesOf } from '../syntax/leaves.js';

/** A line that defines or undefines a macro, taken or not. */
export interface DefinitionSite {
  readonly name: string;
  /** The macro's name in the line. */
  readonly at: Location;
  /** The raw body, without surrounding blanks. */
  readonly body: string;
  /** Undefined, or defined to nothing. */
  readonly empty: boolean;
  readonly leaf: Definition;
}

/** The lines that define or undefine one of the named macros, in the order of the text. */
export function definitionSites(spec: Spec, names: readonly string[]): DefinitionSite[] {
  return definitionsWhere(spec, (name) => names.includes(name));
}

/** The same for the macros whose names pass a test. */
export function definitionsWhere(spec: Spec, test: (name: string) => boolean): DefinitionSite[] {
  const { source } = spec;
  return definitionLeaves(spec).flatMap((leaf) => {
    if (!test(leaf.name)) return [];
    const body = source.text.slice(leaf.body.start, leaf.body.end).trim();
    return { name: leaf.name, at: { source, ...leaf.nameRange }, body, empty: leaf.keyword === 'undefine' || isNothing(body), leaf };
  });
}

/** All lines that define or undefine a macro, in the order of the text. */
export const definitionLeaves: (spec: Spec) => readonly Definition[] = oncePerSpec((spec) =>
  leavesOf(spec).flatMap(({ leaf }) => (leaf.kind === 'definition' ? [leaf] : [])),
);

const isNothing = (body: string): boolean => /^(?:%\{\??nil\}|%\??nil|%\{\})?$/.test(body);
