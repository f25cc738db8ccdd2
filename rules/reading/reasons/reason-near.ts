import { lineText, positionAt, type SourceText, type Spec } from '../../../src/policy/index.js';
import { isReason } from './is-reason.js';

/** Where a comment may stand to give a reason for a line, and what it must say. */
export interface Reach {
  /** Behind what stands on the line itself. */
  readonly behind?: boolean;
  /** Comments on lines of their own: how many lines above, and how many below, are looked at. */
  readonly above?: number;
  readonly below?: number;
  /** Upwards, definitions and conditionals do not count: one comment may stand above several of them. */
  readonly overDefinitions?: boolean;
  /** What counts as a reason; `isReason` where nothing is said. */
  readonly counts?: (comment: string) => boolean;
}

/** Behind the line, or at most three lines above it. */
export const usualReach: Reach = { behind: true, above: 3, overDefinitions: true };

/** However many lines do not count, no more than these are passed. */
const longestWay = 12;

/** True where a comment near the line that an offset of the raw text lies in gives a reason. */
export function hasReasonNear({ source }: Spec, offset: number, reach: Reach = usualReach): boolean {
  const { line } = positionAt(source, offset);
  const counts = reach.counts ?? isReason;
  return commentsNear(source, line, reach).some(counts);
}

function commentsNear(source: SourceText, line: number, { behind, above = 0, below = 0, overDefinitions }: Reach): string[] {
  const onTheLine = behind ? / #(?![#{(])(.{1,400})$/.exec(textOf(source, line))?.[1] : undefined;
  const others = [...linesAbove(source, line, above, overDefinitions ?? false), ...linesBelow(source, line, below)];
  return [...(onTheLine === undefined ? [] : [`#${onTheLine}`]), ...others.filter((text) => text.startsWith('#'))];
}

function* linesAbove(source: SourceText, line: number, count: number, overDefinitions: boolean): Generator<string> {
  for (let at = line - 1, left = count; at > 0 && left > 0 && line - at <= longestWay; at--) {
    const text = textOf(source, at).trim();
    yield text;
    if (!overDefinitions || !/^%(?:define|global|undefine|if|else|elif|endif)/.test(text)) left--;
  }
}

function* linesBelow(source: SourceText, line: number, count: number): Generator<string> {
  for (let at = line + 1; at <= line + count; at++) yield textOf(source, at).trim();
}

/** Longer lines are no comments that anybody reads. */
const textOf = (source: SourceText, line: number): string => lineText(source, line).slice(0, 1000);
