import type { SourceText } from '../../text/source-text.js';
import { parseSyntax } from './parse.js';
import type { SyntaxTree } from './tree.js';

/** The syntax tree of a text, parsed once however many targets it is evaluated for. */
export function syntaxOf(source: SourceText): SyntaxTree {
  const found = trees.get(source) ?? parseSyntax(source);
  trees.set(source, found);
  return found;
}

const trees = new WeakMap<SourceText, SyntaxTree>();
