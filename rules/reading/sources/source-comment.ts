import type { Leaf, Spec } from '../../../src/policy/index.js';
import { isReason } from '../../../src/spec/justification.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leavesOf } from '../syntax/leaves.js';

/** Lines of sources or of patches without anything between them, and whether a comment right above says something about them. */
export interface SourceBlock {
  readonly lines: readonly Leaf[];
  readonly explained: boolean;
  /** The same with a blank line below the comment. */
  readonly loosely: boolean;
}

/** The block of tags, or of lines of a `%sourcelist` or `%patchlist`, that a line stands in. */
export const sourceBlock = (spec: Spec, leaf: Leaf): SourceBlock | undefined => blocks(spec).get(leaf);

/** True where a comment stands above a source or patch, above the block that it belongs to, or above the condition around them. */
export const isExplained = (spec: Spec, leaf: Leaf): boolean => blocks(spec).get(leaf)?.explained === true;

const blocks = oncePerSpec((spec) => {
  const found = new Map<Leaf, SourceBlock>();
  let block: { kind: string; lines: Leaf[] } & SourceBlock = none();
  let reasoned = false;
  let previous: Leaf | undefined;
  let gaps = 0;
  for (const { leaf } of leavesOf(spec)) {
    const kind = kindOf(leaf);
    const adjoins = previous !== undefined && previous.end === leaf.start;
    if (kind !== undefined) {
      if (!adjoins || previous === undefined || kindOf(previous) !== kind || block.kind !== kind)
        block = { kind, lines: [], explained: reasoned && gaps === 0, loosely: reasoned && gaps < 2 };
      block.lines.push(leaf);
      found.set(leaf, block);
      reasoned = false;
    } else if (leaf.kind === 'comment') {
      reasoned = (reasoned && adjoins && previous?.kind === 'comment') || isReason(textOf(spec, leaf)) || isAnnotation(textOf(spec, leaf));
      gaps = 0;
    } else if (leaf.kind === 'blank') gaps++;
    else reasoned = false;
    previous = leaf;
  }
  return found;
});

const none = () => ({ kind: '', lines: [], explained: false, loosely: false });
const textOf = ({ source }: Spec, { start, end }: Leaf): string => source.text.slice(start, end);

function kindOf(leaf: Leaf): string | undefined {
  if (leaf.kind === 'tag') return /^(source|patch)\d*$/i.exec(leaf.name)?.[1]?.toLowerCase();
  return leaf.kind === 'body' && (leaf.section === '%patchlist' || leaf.section === '%sourcelist') ? leaf.section : undefined;
}

/** `# Patch4: fix an overflow` explains and is no tag of yore; the address in `#Source0: https://…` tells where the file is from. */
const isAnnotation = (comment: string): boolean =>
  /^#+[ \t]*(?:source|patch)\d*(?:[: \t][ \t]*[^\s:]\S*[ \t]+\S|.*(?::\/\/|%\{?url\b))/i.test(comment.slice(0, 500));
