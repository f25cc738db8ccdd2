import { lineText, positionAt, type SourceText, type Spec } from '../../../src/policy/index.js';
import { isReason } from '../../../src/spec/justification.js';

/** How many lines a comment may stand above what it explains. */
const reach = 3;
/** Lines that are of one kind with what is explained, or only decide about it, do not count; this many are passed. */
const longestRun = 12;

/**
 * True where a comment near an offset of the raw text gives a reason: behind it on its line, or at most three lines above it. Definitions and
 * conditionals on the way are passed: one comment may stand above several of them. `about`: what its text must hold.
 */
export function hasReasonNear({ source }: Spec, offset: number, about?: RegExp): boolean {
  const explains = (comment: string): boolean => isReason(comment) && (about?.test(comment) ?? true);
  const { line } = positionAt(source, offset);
  const behind = / #(?![#{(])(.{1,400})$/.exec(textOf(source, line));
  if (behind && explains(`#${behind[1]}`)) return true;
  let left = reach;
  for (let above = line - 1; above > 0 && left > 0 && line - above <= longestRun; above--) {
    const text = textOf(source, above).trim();
    if (text.startsWith('#') && explains(text)) return true;
    if (!/^%(?:define|global|undefine|if|else|elif|endif)/.test(text)) left--;
  }
  return false;
}

/** True where a comment on a line of its own, at most so many lines above or below an offset of the raw text, gives a reason. */
export function hasReasonAround({ source }: Spec, offset: number, lines: number): boolean {
  const { line } = positionAt(source, offset);
  for (let distance = 1; distance <= lines; distance++) {
    for (const each of [line - distance, line + distance]) {
      const text = textOf(source, each).trim();
      if (text.startsWith('#') && isReason(text)) return true;
    }
  }
  return false;
}

/** Longer lines are no comments that anybody reads. */
const textOf = (source: SourceText, line: number): string => lineText(source, line).slice(0, 1000);
