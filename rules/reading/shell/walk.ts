import { forEachChild, type SyntaxNode } from 'unbash';
import { innerBudget } from './parse.js';

/** A node with those around it, the nearest last. */
export type Visit = (node: SyntaxNode, around: readonly SyntaxNode[]) => boolean;

/**
 * Calls `visit` for each node of a script in the order of the text; where it answers false, what is inside the node is left out. Bounded by the
 * length of the text, however deep things lie in one another. What stands in backquotes behind backslashes is left out: its offsets are not those of the text.
 */
export function walkShell(text: string, root: SyntaxNode, visit: Visit): void {
  let budget = innerBudget(text);
  const around: SyntaxNode[] = [];
  const waiting: { readonly node: SyntaxNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    around.length = depth;
    if (isDecoded(node) || !visit(node, around)) continue;
    if (inner.has(node.type)) budget -= node.end - node.pos;
    if (budget < 0) continue;
    around.push(node);
    const children: SyntaxNode[] = [];
    forEachChild(node, (child) => children.push(child));
    for (let i = children.length - 1; i >= 0; i--) waiting.push({ node: children[i] as SyntaxNode, depth: depth + 1 });
  }
}

/** Nodes whose content is parsed when somebody looks at it. */
const inner: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>([
  'CommandExpansion',
  'ProcessSubstitution',
  'ArithmeticExpansion',
  'ArithmeticCommandExpansion',
  'ParameterExpansion',
  'HereDocBody',
  'DoubleQuoted',
]);

const isDecoded = (node: SyntaxNode): boolean => node.type === 'Script' && node.source !== undefined;
