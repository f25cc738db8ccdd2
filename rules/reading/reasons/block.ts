import type { Leaf, Spec, Tag } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leafAt } from '../syntax/leaf-at.js';
import { leavesOf } from '../syntax/leaves.js';
import { isReason } from './is-reason.js';

/** Lines of one kind without anything between them: tags of one name, or entries of a `%sourcelist` or `%patchlist`. Any other line is a block by itself. */
export interface Block {
  readonly lines: readonly Leaf[];
  /** Where the comment that gives a reason for them stands: right above, above the condition around them, or above a blank line. */
  readonly reason?: 'above' | 'beyond-condition' | 'beyond-blank';
}

/** The block that a line stands in; undefined for comments and blank lines. */
export const blockOf = (spec: Spec, leaf: Leaf): Block | undefined => blocks(spec).get(leaf);

/** True where a comment right above the block of a line gives a reason. */
export const hasReasonAbove = (spec: Spec, leaf: Leaf): boolean => blockOf(spec, leaf)?.reason === 'above';

/** As `hasReasonAbove`; the comment may also stand above the condition around them. */
export function isExplained(spec: Spec, leaf: Leaf): boolean {
  const reason = blockOf(spec, leaf)?.reason;
  return reason === 'above' || reason === 'beyond-condition';
}

/** As `hasReasonAbove` for the line of an evaluated tag. True where a macro made it, too: its reason may stand with the macro. */
export function isJustified(spec: Spec, { line }: Tag): boolean {
  const { location, via } = line.origin(0, 1);
  if (via.length > 0 || location?.source !== spec.source) return true;
  const leaf = leafAt(spec, location.start);
  return leaf !== undefined && hasReasonAbove(spec, leaf);
}

const blocks = oncePerSpec((spec): ReadonlyMap<Leaf, Block> => {
  const found = new Map<Leaf, Block>();
  let block: OpenBlock | undefined;
  let comment: Comment | undefined;
  let previous: Leaf | undefined;
  for (const { leaf } of leavesOf(spec)) {
    const adjoins = previous !== undefined && previous.end === leaf.start;
    if (leaf.kind === 'comment') comment = extended(comment, textOf(spec, leaf), adjoins && previous?.kind === 'comment');
    else if (leaf.kind === 'blank') comment &&= { ...comment, blanks: comment.blanks + 1 };
    else {
      const kind = kindOf(leaf);
      if (!adjoins || kind === undefined || block?.kind !== kind || previous !== block.lines.at(-1)) block = openBlock(kind, comment, adjoins);
      block.lines.push(leaf);
      found.set(leaf, block);
      comment = undefined;
    }
    previous = leaf;
  }
  return found;
});

interface OpenBlock extends Block {
  readonly kind: string | undefined;
  readonly lines: Leaf[];
}

interface Comment {
  /** Words for people. */
  readonly reasons: boolean;
  /** What tells of a source or patch though it looks like a tag that is commented out. */
  readonly annotates: boolean;
  readonly blanks: number;
}

const textOf = ({ source }: Spec, { start, end }: Leaf): string => source.text.slice(start, end);

/** The comment with one more line, where it goes on; else a new one. */
function extended(comment: Comment | undefined, line: string, goesOn: boolean): Comment {
  const before = goesOn ? comment : undefined;
  return { reasons: before?.reasons === true || isReason(line), annotates: before?.annotates === true || isAnnotation(line), blanks: 0 };
}

function openBlock(kind: string | undefined, comment: Comment | undefined, adjoins: boolean): OpenBlock {
  const speaks = comment !== undefined && (comment.reasons || (comment.annotates && ofSources.has(kind ?? '')));
  if (!speaks || comment.blanks > 1) return { kind, lines: [] };
  return { kind, lines: [], reason: comment.blanks === 1 ? 'beyond-blank' : adjoins ? 'above' : 'beyond-condition' };
}

function kindOf(leaf: Leaf): string | undefined {
  if (leaf.kind === 'tag') return leaf.name.toLowerCase().replace(/(?<!\d)\d+$/, '');
  return leaf.kind === 'body' && leaf.section !== undefined && ofSources.has(leaf.section) ? leaf.section : undefined;
}

const ofSources: ReadonlySet<string> = new Set(['source', 'patch', '%sourcelist', '%patchlist']);

/** `# Patch4: fix an overflow` explains and is no tag of yore; the address in `#Source0: https://…` tells where the file is from. */
const isAnnotation = (comment: string): boolean =>
  /^#+[ \t]*(?:source|patch)\d*(?:[: \t][ \t]*[^\s:]\S*[ \t]+\S|.*(?::\/\/|%\{?url\b))/i.test(comment.slice(0, 500));
