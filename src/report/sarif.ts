import { gzipSync } from 'node:zlib';
import { isBuilt } from '../engine/build-summary.js';
import type { CheckResult, Finding, InputResult } from '../engine/result.js';
import { isOpen } from './counts.js';
import { jsonText } from './json-text.js';
import type { ReportOptions } from './options.js';
import { limits } from './sarif/limits.js';
import { artifactLocation, rootId } from './sarif/locations.js';
import { notifications } from './sarif/notifications.js';
import { type ResultContext, sarifResults } from './sarif/results.js';
import { ruleDescriptors } from './sarif/rules.js';
import { mostSevere } from './sarif/selection.js';

/**
 * SARIF 2.1.0 (OASIS Standard with errata 01), with every member that GitHub code scanning asks for and within its limits. Suppressed
 * findings are left out unless wished for, because code hosts do not read `suppressions`.
 */
export function sarifReport(result: CheckResult, options: ReportOptions): string {
  const wanted = options.includeSuppressed ? result.findings : result.findings.filter(isOpen);
  let kept = mostSevere(wanted, limits.results);
  for (;;) {
    const text = jsonText(log(result, kept, wanted.length - kept.length, options));
    const size = text.length > limits.compressedBytes ? gzipSync(text).length : 0;
    if (size <= limits.compressedBytes || kept.length === 0) return text;
    kept = mostSevere(kept, Math.floor((kept.length * 0.9 * limits.compressedBytes) / size));
  }
}

function log(result: CheckResult, findings: readonly Finding[], cut: number, options: ReportOptions): object {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run(result, findings, cut, options)],
  };
}

function run(result: CheckResult, findings: readonly Finding[], cut: number, options: ReportOptions): object {
  const rules = ruleDescriptors(result.rules, findings);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const artifactIndex = new Map(result.inputs.map(({ path }, index) => [path, index]));
  const context: ResultContext = { ruleIndex, artifactIndex, sources: result.sources, includeSuppressed: options.includeSuppressed === true };
  return {
    tool: { driver: { name: 'speclint', version: options.toolVersion, semanticVersion: options.toolVersion, rules } },
    columnKind: 'utf16CodeUnits',
    defaultEncoding: 'utf-8',
    originalUriBaseIds: { [rootId]: { description: { text: 'The directory that speclint ran in, usually the root of the repository.' } } },
    invocations: [
      {
        executionSuccessful: isWhole(result),
        exitCode: options.exitCode,
        toolExecutionNotifications: notifications(result, cut, context),
      },
    ],
    artifacts: result.inputs.map(artifact),
    results: sarifResults(findings, context),
  };
}

/** Whether everything was looked at that was to be: what a build should have made and did not is missing, too. */
function isWhole({ failures, inputs, builds = [] }: CheckResult): boolean {
  return failures.length === 0 && inputs.every(({ status }) => status === 'checked') && builds.every(isBuilt);
}

function artifact({ path, kind }: InputResult): object {
  const mimeType = {
    spec: 'text/x-rpm-spec',
    rpm: 'application/x-rpm',
    srpm: 'application/x-source-rpm',
    log: 'text/plain',
    config: 'text/plain',
    unknown: undefined,
  }[kind];
  return { location: artifactLocation(path), mimeType, roles: ['analysisTarget'] };
}
