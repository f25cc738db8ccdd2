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
  // what is still to be visited, the next last, and how deep each lies
  const waiting: SyntaxNode[] = [root];
  const depths: number[] = [0];
  const wait = (child: SyntaxNode): unknown => waiting.push(child);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const depth = depths.pop() as number;
    while (around.length > depth) around.pop();
    if (isDecoded(node) || !visit(node, around)) continue;
    if (inner.has(node.type)) budget -= node.end - node.pos;
    if (budget < 0 || isPlainWord(node, text)) continue;
    around.push(node);
    const from = waiting.length;
    forEachChild(node, wait);
    reverseFrom(waiting, from);
    while (depths.length < waiting.length) depths.push(depth + 1);
  }
}

/** Most words, and most lines of here-documents, hold nothing that is expanded: the parser would make their parts only for this walk. */
function isPlainWord({ type, pos, end }: SyntaxNode, text: string): boolean {
  if (type !== 'Word' && type !== 'HereDocBody') return false;
  for (let at = pos; at < end; at++) if (opensExpansion[text.charCodeAt(at)] === 1) return false;
  return true;
}

/** 1 for the characters without which there is no expansion, substitution, brace expansion or extended pattern. */
const opensExpansion = Uint8Array.from({ length: 128 }, (_, code) => ('$`({'.includes(String.fromCharCode(code)) ? 1 : 0));

function reverseFrom(nodes: SyntaxNode[], from: number): void {
  for (let left = from, right = nodes.length - 1; left < right; left++, right--) {
    const node = nodes[left] as SyntaxNode;
    nodes[left] = nodes[right] as SyntaxNode;
    nodes[right] = node;
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
