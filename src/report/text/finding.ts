import type { CheckResult, Finding, RelatedPlace } from '../../engine/result.js';
import { displaySafe } from '../display-safe.js';
import type { ReportOptions } from '../options.js';
import { findingMessage, findingPlace, subject, targetList, targetMark } from '../result/finding-message.js';
import { codeFrame } from './code-frame.js';
import type { Paint } from './paint.js';

const relatedShown = 10;

/** One finding: a line that says it all, the code, then what helps. Only the first line where `quiet`. */
export function findingLines(finding: Finding, sources: CheckResult['sources'], options: ReportOptions, paint: Paint): string[] {
  const { level, ruleId, message, suppressed } = finding;
  const mark = suppressed ? paint.faint('suppressed') : paint.level[level](level);
  const head = `${mark} ${findingPlace(finding)}: ${paint.rule(displaySafe(ruleId))}: `;
  if (options.quiet) return [`${head}${findingMessage(finding)}`];
  return [`${head}${displaySafe(message)}${targetMark(finding)}`, ...frame(finding, sources, options, paint), ...hints(finding, paint)];
}

function frame({ region, level }: Finding, sources: CheckResult['sources'], { columns }: ReportOptions, paint: Paint): string[] {
  const source = region && sources.get(region.path);
  return source ? codeFrame(source, region, { columns: columns ?? 100, caret: paint.level[level], faint: paint.faint }) : [];
}

function hints(finding: Finding, paint: Paint): string[] {
  const { level, levelFrom, fix, related = [], suppressed } = finding;
  const what = subject(finding);
  const hint = (word: string, text: string): string => `    ${paint.faint(`${word}:`)} ${text}`;
  return [
    ...(what === undefined ? [] : [hint('package', what)]),
    ...(levelFrom ? [hint('level', `${level} under ${targetList(levelFrom)}, weaker under others`)] : []),
    ...related.slice(0, relatedShown).map((at) => hint('note', `${otherPlace(at)}: ${displaySafe(at.message)}`)),
    ...(related.length > relatedShown ? [hint('note', `${related.length - relatedShown} more places`)] : []),
    ...(fix && !suppressed ? [hint('fix', `${displaySafe(fix.title)} (${fix.safety === 'safe' ? '--fix' : '--fix-unsafe'})`)] : []),
    ...(suppressed ? [hint('suppressed', displaySafe(suppressed.kind === 'baseline' ? 'by the baseline' : (suppressed.reason ?? 'without a reason')))] : []),
  ];
}

function otherPlace(at: RelatedPlace): string {
  return 'line' in at ? `${displaySafe(at.path)}:${at.line}:${at.column}` : displaySafe(at.path);
}
