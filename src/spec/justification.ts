import { tagAt } from './syntax/tag-line.js';
import type { Leaf, SyntaxTree } from './syntax/tree.js';
import { walkSyntax } from './syntax/walk.js';
import { tagKinds } from './tag-table.js';

/**
 * True where a comment gives a reason for a leaf: it stands directly above it, or above the unbroken block of lines of the same tag
 * that the leaf belongs to. An empty comment, a line of decoration and a commented-out tag or macro are no reason.
 */
export function hasJustification(tree: SyntaxTree, leaf: Leaf): boolean {
  let justified = known.get(tree);
  if (!justified) {
    justified = justifiedLeaves(tree);
    known.set(tree, justified);
  }
  return justified.has(leaf);
}

/** Rules ask leaf after leaf; one walk answers for the whole tree. */
const known = new WeakMap<SyntaxTree, ReadonlySet<Leaf>>();

function justifiedLeaves(tree: SyntaxTree): ReadonlySet<Leaf> {
  const out = new Set<Leaf>();
  let previous: Leaf | undefined;
  let reasoned = false;
  for (const { leaf } of walkSyntax(tree)) {
    const adjoins = previous !== undefined && previous.end === leaf.start;
    if (leaf.kind === 'comment') reasoned = (adjoins && reasoned && previous?.kind === 'comment') || isReason(tree.source.text.slice(leaf.start, leaf.end));
    else {
      reasoned &&= adjoins && (previous?.kind === 'comment' || sameTag(previous, leaf));
      if (reasoned) out.add(leaf);
    }
    previous = leaf;
  }
  return out;
}

/** A comment that says something in words, and to people: one that asks a program to be quiet is no reason. */
export function isReason(comment: string): boolean {
  const text = comment.trim().replace(/^#+/, '').trim();
  if (!/[A-Za-z]/.test(text) || text.startsWith('!') || text.startsWith('%') || text.startsWith('speclint:')) return false;
  const tag = tagAt(text, 0, text.length);
  return !(tag && (tagKinds.has(tag.name.toLowerCase()) || /^(source|patch)\d*$/i.test(tag.name)));
}

function sameTag(a: Leaf | undefined, b: Leaf): boolean {
  return a?.kind === 'tag' && b.kind === 'tag' && family(a.name) === family(b.name);
}

function family(name: string): string {
  return name.toLowerCase().replace(/\d+$/, '');
}
