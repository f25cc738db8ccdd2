import type { CheckResult, Finding } from '../engine/result.js';
import type { FindingLevel } from '../policy/finding.js';
import { isOpen } from './counts.js';
import { type CommandProperties, workflowCommand } from './github/command.js';
import type { ReportOptions } from './options.js';
import { findingMessage, findingPlace } from './result/finding-message.js';
import { type Trouble, troublesOf } from './result/troubles.js';
import { visibleRegion } from './result/visible-region.js';
import { painter } from './text/paint.js';
import { summary } from './text/summary.js';

/** Annotations of one level that GitHub shows for a step; it drops the others without a word (actions/toolkit#734). */
const shownPerLevel = 10;

/**
 * Workflow commands of GitHub Actions, one a line, to be printed by a step: each becomes an annotation. What could not be checked comes first, so that it is among
 * those that are shown; the last line counts. Suppressed findings are left out.
 */
export function githubReport(result: CheckResult, options: ReportOptions): string {
  const { troubles, findings } = { troubles: troublesOf(result), findings: result.findings.filter(isOpen) };
  const commands = [...troubles.map(troubleCommand), ...findings.map((finding) => findingCommand(finding, result.sources))];
  const closing = [...summary(result, { ...options, quiet: false }, painter(false)), ...limitTold([...troubles, ...findings])];
  return [...commands, ...closing].map((line) => `${line}\n`).join('');
}

/** The log of a run shows nothing of a command but its message: it has the place, too. */
function findingCommand(finding: Finding, sources: CheckResult['sources']): string {
  const { level, ruleId } = finding;
  return workflowCommand(level, { title: ruleId, ...placeOf(finding, sources) }, `${findingPlace(finding)}: ${ruleId}: ${findingMessage(finding)}`);
}

/** Columns say something within one line only (GitHub's documentation, "Check runs", `start_column`). */
function placeOf({ path, region }: Finding, sources: CheckResult['sources']): Omit<CommandProperties, 'title'> {
  if (!region) return { file: path };
  const { line, column, endLine, endColumn } = visibleRegion(region, sources.get(region.path));
  return { file: region.path, line, endLine, ...(line === endLine && { col: column, endColumn }) };
}

const titles: Readonly<Record<Trouble['kind'], string>> = {
  'build-failed': 'the build failed',
  'not-built': 'not built',
  unreadable: 'not checked',
  'rule-failed': 'a rule failed',
  capped: 'not all is shown',
  remark: 'remark',
};

function troubleCommand({ kind, level, path, line, message }: Trouble): string {
  return workflowCommand(level, { title: `speclint: ${titles[kind]}`, file: path, line }, `${path}${line === undefined ? '' : `:${line}`}: ${message}`);
}

function limitTold(all: readonly { readonly level: FindingLevel }[]): string[] {
  const tooMany = (['error', 'warning', 'note'] as const).some((level) => all.filter((one) => one.level === level).length > shownPerLevel);
  return tooMany ? [`GitHub shows ${shownPerLevel} annotations of each level for a step; all are in this log, and in a report with --format sarif=FILE`] : [];
}
