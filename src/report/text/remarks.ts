import type { CheckResult, InputResult } from '../../engine/result.js';
import { displaySafe } from '../display-safe.js';
import type { ReportOptions } from '../options.js';
import type { Paint } from './paint.js';
import { counted } from './summary.js';

/** What makes the report less than complete: rules that failed, findings that were cut off, what is unknown, rules that were not run. */
export function remarks({ inputs, failures, capped, notRun }: CheckResult, { quiet, verbose }: ReportOptions, paint: Paint): string[] {
  const warning = paint.level.warning('warning');
  return [
    ...failures.map(
      ({ ruleId, path, message }) => `${paint.level.error('error')} ${displaySafe(path)}: the rule ${displaySafe(ruleId)} failed: ${displaySafe(message)}`,
    ),
    ...[...capped].map(([path, count]) => `${warning} ${displaySafe(path)}: capped: ${counted(count, 'more finding')} not shown`),
    ...(verbose && !quiet ? inputs.flatMap((input) => unknownIn(input, paint)) : []),
    ...(quiet ? [] : rulesNotRun(notRun, verbose === true, paint)),
  ];
}

function rulesNotRun(notRun: CheckResult['notRun'], verbose: boolean, paint: Paint): string[] {
  if (notRun.length === 0) return [];
  const note = paint.level.note('note');
  if (!verbose) return [`${note} ${counted(notRun.length, 'rule')} not run for lack of data (--verbose lists ${notRun.length === 1 ? 'it' : 'them'})`];
  return notRun.map(({ ruleId, reason }) => `${note} rule not run: ${displaySafe(ruleId)}: ${displaySafe(reason)}`);
}

/** Rules are silent about what depends on these. */
function unknownIn({ path, unknown }: InputResult, paint: Paint): string[] {
  if (!unknown) return [];
  const counts = Object.entries(unknown).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const reasons = counts.map(([reason, count]) => `${count} ${reason}`).join(', ');
  return [
    `${paint.level.note('note')} ${displaySafe(path)}: ${counted(total, 'value')} unknown, on which no rule decides: ${reasons}; speclint inspect lists them`,
  ];
}
