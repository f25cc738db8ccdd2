import type { CheckResult, Finding, RelatedPlace } from '../../engine/result.js';
import { displaySafe } from '../display-safe.js';
import type { ReportOptions } from '../options.js';
import { codeFrame } from './code-frame.js';
import type { Paint } from './paint.js';

const relatedShown = 10;
const targetsShown = 4;

/** One finding: a line that says it all, the code, then what helps. Only the first line where `quiet`. */
export function findingLines(finding: Finding, sources: CheckResult['sources'], options: ReportOptions, paint: Paint): string[] {
  const { level, ruleId, message, suppressed } = finding;
  const mark = suppressed ? paint.faint('suppressed') : paint.level[level](level);
  const head = `${mark} ${place(finding)}: ${paint.rule(displaySafe(ruleId))}: ${displaySafe(message)}${targetMark(finding)}`;
  return options.quiet ? [`${head}${inside(finding, ' in ')}`] : [head, ...frame(finding, sources, options, paint), ...hints(finding, paint)];
}

function place({ path, region }: Finding): string {
  return region ? `${displaySafe(path)}:${region.line}:${region.column}` : displaySafe(path);
}

/** Under which targets it holds, where not under all. */
function targetMark({ targets }: Finding): string {
  return targets ? ` [${listed(targets)}]` : '';
}

function listed(targets: readonly string[]): string {
  const left = targets.length - targetsShown;
  return `${targets.slice(0, targetsShown).map(displaySafe).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function frame({ region, level }: Finding, sources: CheckResult['sources'], { columns }: ReportOptions, paint: Paint): string[] {
  const source = region && sources.get(region.path);
  return source ? codeFrame(source, region, { columns: columns ?? 100, caret: paint.level[level], faint: paint.faint }) : [];
}

function hints(finding: Finding, paint: Paint): string[] {
  const { level, levelFrom, fix, related = [], suppressed } = finding;
  const hint = (word: string, text: string): string => `    ${paint.faint(`${word}:`)} ${text}`;
  return [
    ...(finding.package !== undefined || finding.file !== undefined ? [hint('package', inside(finding, ''))] : []),
    ...(levelFrom ? [hint('level', `${level} under ${listed(levelFrom)}, weaker under others`)] : []),
    ...related.slice(0, relatedShown).map((at) => hint('note', `${otherPlace(at)}: ${displaySafe(at.message)}`)),
    ...(related.length > relatedShown ? [hint('note', `${related.length - relatedShown} more places`)] : []),
    ...(fix && !suppressed ? [hint('fix', `${displaySafe(fix.title)} (${fix.safety === 'safe' ? '--fix' : '--fix-unsafe'})`)] : []),
    ...(suppressed ? [hint('suppressed', displaySafe(suppressed.kind === 'baseline' ? 'by the baseline' : (suppressed.reason ?? 'without a reason')))] : []),
  ];
}

function otherPlace(at: RelatedPlace): string {
  return 'line' in at ? `${displaySafe(at.path)}:${at.line}:${at.column}` : displaySafe(at.path);
}

/** The package and the path inside it, as far as known, and the package's file where the finding stands in a spec. */
function inside({ package: nevra, file, packagePath }: Finding, before: string): string {
  const parts = [nevra, file, packagePath && `(${packagePath})`].flatMap((part) => (part === undefined ? [] : [displaySafe(part)]));
  return parts.length > 0 ? `${before}${parts.join(' ')}` : '';
}
