import type { Branch, Spec, SyntaxNode } from '../../../src/policy/index.js';
import type { Enclosing } from '../../../src/spec/syntax/walk.js';
import { oncePerSpec } from '../once-per-spec.js';

/** A branch of a conditional (`%if`, `%elif`, `%else` …) and the branches around it. */
export interface BranchSite {
  readonly branch: Branch;
  /** The innermost branch around the conditional. */
  readonly inside?: Enclosing;
}

/** All branches of all conditionals, also empty ones, outer ones before those in them. */
export const branchSites: (spec: Spec) => readonly BranchSite[] = oncePerSpec(({ syntax }) => {
  const found: BranchSite[] = [];
  const open: { readonly nodes: readonly SyntaxNode[]; readonly inside?: Enclosing }[] = [{ nodes: syntax.nodes }];
  for (let level = open.shift(); level; level = open.shift()) {
    const { nodes, inside } = level;
    for (const node of nodes) {
      if (node.kind !== 'conditional') continue;
      for (const branch of node.branches) {
        found.push({ branch, ...(inside && { inside }) });
        open.push({ nodes: branch.nodes, inside: { branch, ...(inside && { parent: inside }) } });
      }
    }
  }
  return found;
});
