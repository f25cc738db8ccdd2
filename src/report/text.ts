import type { CheckResult, InputResult } from '../engine/result.js';
import { isOpen } from './counts.js';
import { displaySafe } from './display-safe.js';
import type { ReportOptions } from './options.js';
import { byFile, type FileGroup } from './result/by-file.js';
import { reasonOf } from './result/troubles.js';
import { findingLines } from './text/finding.js';
import { type Paint, painter } from './text/paint.js';
import { remarks } from './text/remarks.js';
import { summary } from './text/summary.js';

/**
 * The report for people, by file in the order of the inputs. Every line starts with words of ours, so that nothing from an input
 * can pass for a line of the report or for a command to the program that reads the log.
 */
export function textReport(result: CheckResult, options: ReportOptions): string {
  const paint = painter(options.color);
  const groups = byFile(result).flatMap((group) => {
    const lines = groupLines(group, result, options, paint);
    return lines.length > 0 ? [lines] : [];
  });
  const closing = [remarks(result, options, paint), summary(result, options, paint)].filter((lines) => lines.length > 0);
  const blocks = options.quiet ? [...groups.flat(), ...closing.flat()].map((line) => [line]) : [...groups, ...closing];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join(options.quiet ? '' : '\n');
}

function groupLines({ path, inputs, findings }: FileGroup, result: CheckResult, options: ReportOptions, paint: Paint): string[] {
  const { quiet = false, verbose = false } = options;
  const troubles = inputs.flatMap((input) => (input.status === 'unreadable' ? [unreadableLine(input, paint)] : []));
  const shown = findings.filter((finding) => (isOpen(finding) ? !quiet || finding.level === 'error' : verbose && !quiet));
  const blocks = shown.map((finding) => findingLines(finding, result.sources, options, paint));
  if (quiet) return [...troubles, ...blocks.flat()];
  const all = [...(troubles.length > 0 ? [troubles] : []), ...blocks];
  return all.length === 0 ? [] : [paint.heading(`── ${displaySafe(path)}`), ...all.flatMap((lines) => ['', ...lines])];
}

function unreadableLine(input: InputResult, paint: Paint): string {
  const place = input.error?.line === undefined ? '' : `:${input.error.line}`;
  return `${paint.level.error('error')} ${displaySafe(input.path)}${place}: cannot be read: ${displaySafe(reasonOf(input))}`;
}
