import type { CheckResult, Finding, InputResult } from '../engine/result.js';
import { isOpen } from './counts.js';
import { displaySafe } from './display-safe.js';
import type { ReportOptions } from './options.js';
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

interface Group {
  readonly path: string;
  readonly inputs: readonly InputResult[];
  readonly findings: readonly Finding[];
}

/** Inputs first, in their order; then other files that findings point at (an included file, say). */
function byFile({ inputs, findings }: CheckResult): Group[] {
  const groups = new Map<string, { path: string; inputs: InputResult[]; findings: Finding[] }>();
  const at = (path: string) => {
    const group = groups.get(path) ?? { path, inputs: [], findings: [] };
    groups.set(path, group);
    return group;
  };
  for (const input of inputs) at(input.path).inputs.push(input);
  for (const finding of findings) at(finding.path).findings.push(finding);
  return [...groups.values()];
}

function groupLines({ path, inputs, findings }: Group, result: CheckResult, options: ReportOptions, paint: Paint): string[] {
  const { quiet = false, verbose = false } = options;
  const troubles = inputs.flatMap((input) => (input.status === 'unreadable' ? [unreadableLine(input, paint)] : []));
  const shown = findings.filter((finding) => (isOpen(finding) ? !quiet || finding.level === 'error' : verbose && !quiet));
  const blocks = shown.map((finding) => findingLines(finding, result.sources, options, paint));
  if (quiet) return [...troubles, ...blocks.flat()];
  const all = [...(troubles.length > 0 ? [troubles] : []), ...blocks];
  return all.length === 0 ? [] : [paint.heading(`── ${displaySafe(path)}`), ...all.flatMap((lines) => ['', ...lines])];
}

function unreadableLine({ path, error }: InputResult, paint: Paint): string {
  const place = error?.line !== undefined ? `:${error.line}` : '';
  const offset = error?.offset !== undefined ? ` (at byte ${error.offset})` : '';
  return `${paint.level.error('error')} ${displaySafe(path)}${place}: cannot be read: ${displaySafe(error?.message ?? 'unknown reason')}${offset}`;
}
