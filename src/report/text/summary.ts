import type { CheckResult } from '../../engine/result.js';
import { type Counts, countsOf } from '../counts.js';
import type { ReportOptions } from '../options.js';
import type { Paint } from './paint.js';

/** The closing line; none where `quiet` and there is nothing that one must know. */
export function summary(result: CheckResult, { quiet, exitCode }: ReportOptions, paint: Paint): string[] {
  const counts = countsOf(result);
  if (quiet && exitCode === 0 && counts.suppressed + counts.error + counts.unreadable === 0) return [];
  return [[levels(counts, result.failures.length === 0, paint), ...fixes(counts), ...inputs(counts, paint)].join(', ')];
}

/** `1 finding`, `3 findings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function levels({ error, warning, note, unreadable }: Counts, complete: boolean, paint: Paint): string {
  const found = (
    [
      ['error', error],
      ['warning', warning],
      ['note', note],
    ] as const
  ).flatMap(([level, count]) => (count > 0 ? [paint.level[level](counted(count, level))] : []));
  if (found.length > 0) return found.join(', ');
  return complete && unreadable === 0 ? paint.good('No findings') : 'No findings';
}

function fixes({ fixable, unsafeFixable, suppressed }: Counts): string[] {
  return [
    ...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
    ...(unsafeFixable > 0 ? [`${unsafeFixable} fixable with --fix-unsafe`] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
  ];
}

function inputs({ checked, unreadable }: Counts, paint: Paint): string[] {
  return [`${counted(checked, 'input')} checked`, ...(unreadable > 0 ? [paint.level.error(`${unreadable} unreadable`)] : [])];
}
