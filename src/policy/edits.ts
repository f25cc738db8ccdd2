import type { Fix } from './finding.js';

/** The least that applying needs of a fix. */
export interface Applicable {
  readonly edits: readonly { readonly location: { readonly start: number; readonly end: number }; readonly text: string }[];
}

/**
 * Applies fixes to a text, each as a whole or not at all: a fix that overlaps one applied before it waits for the next round.
 * Identical edits of two fixes count once. Returns the new text and which fixes are in it.
 */
export function applyEdits<F extends Applicable = Fix>(text: string, fixes: readonly F[]): { text: string; applied: F[] } {
  const taken: Edit[] = [];
  const applied = fixes.filter((fix) => {
    const edits = fix.edits.map(({ location, text: to }) => ({ start: location.start, end: location.end, to }));
    const fresh = edits.filter((edit) => !taken.some((other) => same(edit, other)));
    if (fresh.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    taken.push(...fresh);
    return true;
  });
  taken.sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  let out = '';
  for (const { start, end, to } of taken) {
    out += text.slice(at, start) + to;
    at = end;
  }
  return { text: out + text.slice(at), applied };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

const same = (a: Edit, b: Edit): boolean => a.start === b.start && a.end === b.end && a.to === b.to;

/** An insertion at the edge of another edit does not touch it. */
const overlap = (a: Edit, b: Edit): boolean => a.start < b.end && b.start < a.end;
