import { applyEdits } from '../policy/edits.js';
import type { CheckResult, FindingFix } from './result.js';

/** Rounds of fixing before giving up: fixes that overlap wait for the next round. */
const mostRounds = 10;

export interface FixedText {
  readonly text: string;
  /** Fixes applied, all rounds together. */
  readonly count: number;
}

/**
 * Applies the fixes of a text's findings until none is left, at most ten rounds. `checkAgain` checks the new text; it is not called
 * when there was nothing to fix. `unsafe` applies those that need a look too.
 */
export async function fixText(
  text: string,
  path: string,
  first: CheckResult,
  unsafe: boolean,
  checkAgain: (text: string) => Promise<CheckResult>,
): Promise<FixedText> {
  let current = text;
  let result = first;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { text: next, applied } = applyEdits(current, fixesOf(result, path, unsafe));
    if (applied.length === 0 || next === current) break;
    count += applied.length;
    current = next;
    result = await checkAgain(current);
  }
  return { text: current, count };
}

/** The fixes that change this file and nothing else, in the order of their findings; suppressed findings are left alone. */
function fixesOf(result: CheckResult, path: string, unsafe: boolean) {
  const wanted = (fix: FindingFix | undefined): fix is FindingFix =>
    fix !== undefined && (unsafe || fix.safety === 'safe') && fix.edits.every((edit) => edit.path === path);
  return result.findings.flatMap(({ fix, suppressed }) =>
    wanted(fix) && !suppressed ? [{ edits: fix.edits.map(({ start, end, text }) => ({ location: { start, end }, text })) }] : [],
  );
}
