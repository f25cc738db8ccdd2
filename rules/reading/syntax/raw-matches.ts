import type { Leaf, Spec } from '../../../src/policy/index.js';
import { leafAt } from './leaf-at.js';

/** A stretch of raw text that a pattern found, and the line that holds it. */
export interface RawMatch {
  readonly text: string;
  readonly groups: readonly (string | undefined)[];
  readonly start: number;
  readonly end: number;
  readonly leaf: Leaf;
}

/** Sections whose text rpm gives to nobody to run. */
const prose = new Set(['%description', '%changelog']);

/**
 * Where a pattern (with the flag `g`) matches in the code of a spec: not in comments, descriptions and the changelog, and not on the heads of
 * conditionals. One search over the whole text; cheap where there is nothing to find.
 */
export function codeMatches(spec: Spec, pattern: RegExp): RawMatch[] {
  return rawMatches(spec, pattern).filter(
    ({ leaf, start }) => leaf.kind !== 'comment' && !(leaf.kind !== 'section' && prose.has(leaf.section)) && !isCommented(spec, leaf, start),
  );
}

/** Where it matches in any line of the spec, from an offset on. */
export function rawMatches(spec: Spec, pattern: RegExp, from = 0): RawMatch[] {
  const search = new RegExp(pattern);
  search.lastIndex = from;
  return Array.from(spec.source.text.matchAll(search)).flatMap((match) => {
    const leaf = leafAt(spec, match.index);
    return leaf ? [{ text: match[0], groups: match.slice(1), start: match.index, end: match.index + match[0].length, leaf }] : [];
  });
}

/** How far back a comment in a line is looked for. */
const longest = 500;

/** Behind a number sign that starts a comment of the shell, in a line that begins with a command. */
function isCommented({ source }: Spec, leaf: Leaf, start: number): boolean {
  if (leaf.kind !== 'body') return false;
  const before = source.text.slice(Math.max(leaf.start, start - longest), start);
  return /(?:^|\s)#(?!!)[^'"]*$/.test(before.slice(before.lastIndexOf('\n') + 1));
}
