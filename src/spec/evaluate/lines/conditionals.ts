import type { Traced } from '../../../macro/traced.js';
import type { Activity } from '../../model.js';
import type { ConditionalKeyword } from '../../syntax/keyword.js';
import type { SectionState } from '../state.js';
import type { Alternatives } from './alternatives.js';

/** One open `%if`. */
export interface Frame {
  /** The `%if` line. */
  readonly line: Traced;
  /** Lines outside are read. */
  readonly outerReading: boolean;
  readonly outerUncertain: boolean;
  reading: boolean;
  /** A later branch may still be the one that is read. */
  readable: boolean;
  /** A condition so far was not known: every branch from there on is read, none of it for certain. */
  undecided: boolean;
  last: ConditionalKeyword;
  /** What the undecided branches defined. */
  alternatives: Alternatives | undefined;
  /** The section that was open at the first undecided branch. */
  section: SectionState | undefined;
}

/** What a directive says about the branch that it starts. */
export type Verdict = boolean | undefined;

export function isReading(frames: readonly Frame[]): boolean {
  return frames[frames.length - 1]?.reading ?? true;
}

export function isUncertain(frames: readonly Frame[]): boolean {
  const top = frames[frames.length - 1];
  return top ? top.outerUncertain || top.undecided : false;
}

/** Opens a conditional. `judge` is asked only where rpm evaluates the condition. */
export function openConditional(frames: Frame[], keyword: ConditionalKeyword, line: Traced, judge: () => Verdict): Activity {
  const outerReading = isReading(frames);
  const outerUncertain = isUncertain(frames);
  const frame: Frame = {
    line,
    outerReading,
    outerUncertain,
    reading: false,
    readable: outerReading,
    undecided: false,
    last: keyword,
    alternatives: undefined,
    section: undefined,
  };
  frames.push(frame);
  return enterBranch(frame, judge);
}

/** Goes on with `%elif` or `%else`; `undefined` where rpm refuses it, with nothing changed. */
export function nextBranch(frame: Frame, keyword: ConditionalKeyword, judge: () => Verdict): Activity | undefined {
  if (frame.last === '%else') return undefined;
  frame.last = keyword;
  return enterBranch(frame, keyword === '%else' ? () => true : judge);
}

function enterBranch(frame: Frame, judge: () => Verdict): Activity {
  frame.reading = false;
  if (!frame.readable) return 'dead';
  const verdict = judge();
  if (verdict === undefined) frame.undecided = true;
  frame.reading = verdict !== false;
  if (verdict === true) frame.readable = false;
  return verdict === false ? 'dead' : frame.undecided ? 'unknown' : 'taken';
}
