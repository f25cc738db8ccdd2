import type { BuildSummary } from '../engine/build-summary.js';
import type { CheckResult, Finding, FindingFix, InputResult, Region } from '../engine/result.js';
import { countsOf } from './counts.js';
import { jsonText } from './json-text.js';
import type { ReportOptions } from './options.js';

/** The report for programs, as `schemas/report.schema.json` describes it. Suppressed findings are in it, marked as such. */
export function jsonReport(result: CheckResult, { exitCode, toolVersion }: ReportOptions): string {
  const counts = countsOf(result);
  return jsonText({
    schemaVersion: 1,
    tool: { name: 'speclint', version: toolVersion },
    inputs: result.inputs.map(input),
    findings: result.findings.map(finding),
    notRun: result.notRun.map(({ ruleId, reason }) => ({ ruleId, reason })),
    failures: result.failures.map(({ ruleId, path, message }) => ({ ruleId, path, message })),
    capped: [...result.capped].map(([path, count]) => ({ path, count })),
    remarks: result.remarks.map(({ path, line, message }) => ({ path, line, message })),
    builds: result.builds?.map(build),
    summary: {
      errors: counts.error,
      warnings: counts.warning,
      notes: counts.note,
      fixable: counts.fixable,
      unsafeFixable: counts.unsafeFixable,
      suppressed: counts.suppressed,
      checked: counts.checked,
      unreadable: counts.unreadable,
      notRun: result.notRun.length,
      failures: result.failures.length,
      capped: counts.capped,
      exitCode,
    },
  });
}

function input({ path, kind, status, error, targets, rpmlintrc }: InputResult): object {
  return { path, kind, status, ...(error && { error: { message: error.message, offset: error.offset, line: error.line } }), targets, rpmlintrc };
}

function build(one: BuildSummary): object {
  const { engine, subject, root, arch, outcome, phase, message, path, line, directory, sourcePackage, packages, logs, notChecked } = one;
  const unread = notChecked.map((left) => ({ path: left.path, why: left.why }));
  return { engine, subject, root, arch, outcome, phase, message, path, line, directory, sourcePackage, packages, logs, notChecked: unread };
}

/** Members without a value are left out by `JSON.stringify`. */
function finding(found: Finding): object {
  const { ruleId, level, message, path, region, package: nevra, file, packagePath, targets, levelFrom, fingerprint, related, fix, suppressed } = found;
  return {
    ruleId,
    level,
    message,
    path,
    ...(region && place(region)),
    package: nevra,
    file,
    packagePath,
    targets,
    levelFrom,
    fingerprint,
    related: related?.map((at) => ({ message: at.message, path: at.path, ...('line' in at && place(at)) })),
    fix: fix && fixOf(fix),
    suppressed: suppressed && { kind: suppressed.kind, reason: suppressed.reason },
  };
}

function place({ line, column, endLine, endColumn }: Region): object {
  return { line, column, endLine, endColumn };
}

function fixOf({ safety, title, edits }: FindingFix): object {
  return { safety, title, edits: edits.map((edit) => ({ path: edit.path, ...place(edit), start: edit.start, end: edit.end, text: edit.text })) };
}
