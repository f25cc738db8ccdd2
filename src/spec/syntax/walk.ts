import type { Branch, Leaf, SyntaxNode, SyntaxTree } from './tree.js';

/** A leaf and what encloses it. */
export interface LeafContext {
  readonly leaf: Leaf;
  /** The branch that holds the leaf, and through `parent` those around it; absent outside conditionals. */
  readonly inside?: Enclosing;
  /** The enclosing branches as a list, innermost last. Made when asked for: it costs as much as the nesting is deep. */
  readonly branches: readonly Branch[];
}

/** One enclosing branch, linked outwards. */
export interface Enclosing {
  readonly branch: Branch;
  readonly parent?: Enclosing;
}

/** All leaves in the order of the text, without recursion. Heads and `%endif` lines of conditionals are not leaves. */
export function* walkSyntax(tree: SyntaxTree): Generator<LeafContext> {
  const stack: Level[] = [{ nodes: tree.nodes, at: 0, inside: undefined }];
  for (let level = stack[stack.length - 1]; level; level = stack[stack.length - 1]) {
    const node = level.nodes[level.at++];
    if (!node) stack.pop();
    else if (node.kind === 'conditional') {
      for (let i = node.branches.length - 1; i >= 0; i--) {
        const branch = node.branches[i] as Branch;
        stack.push({ nodes: branch.nodes, at: 0, inside: { branch, ...(level.inside && { parent: level.inside }) } });
      }
    } else yield context(node, level.inside);
  }
}

/** The list of enclosing branches, innermost last. */
function branchesOf(inside: Enclosing | undefined): readonly Branch[] {
  const out: Branch[] = [];
  for (let at = inside; at; at = at.parent) out.push(at.branch);
  return out.reverse();
}

interface Level {
  readonly nodes: readonly SyntaxNode[];
  at: number;
  readonly inside: Enclosing | undefined;
}

function context(leaf: Leaf, inside: Enclosing | undefined): LeafContext {
  return {
    leaf,
    ...(inside && { inside }),
    get branches() {
      return branchesOf(inside);
    },
  };
}
