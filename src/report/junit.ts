import type { CheckResult, Finding } from '../engine/result.js';
import { levels } from '../policy/finding.js';
import { isOpen } from './counts.js';
import { element, textElement } from './junit/xml.js';
import type { ReportOptions } from './options.js';
import { byFile, type FileGroup } from './result/by-file.js';
import { distinct } from './result/distinct.js';
import { findingMessage } from './result/finding-message.js';
import type { Trouble } from './result/troubles.js';
import { findingLines } from './text/finding.js';
import { painter } from './text/paint.js';

/**
 * JUnit's XML as the schema of Apache Ant's tasks has it (Windy Road, junit.xsd): a test suite for each file, in it a test case for each finding, or one that passes.
 * Findings that do not fail the run are skipped tests, so that what reads the report and the exit status agree. Suppressed findings are left out.
 */
export function junitReport(result: CheckResult, options: ReportOptions): string {
  const suites = byFile(result).map((group, id) => suite(group, id, result.sources, options));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, suites)}\n`;
}

/** A test case before it is written. */
interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message?: string;
  readonly type?: string;
  readonly body?: readonly string[];
}

function suite(group: FileGroup, id: number, sources: CheckResult['sources'], options: ReportOptions): string {
  const cases = casesOf(group, sources, options);
  // GitLab knows a test by its class and name, and takes equal ones for one; there are no lines in it, for they move
  const names = distinct(
    cases.map((one) => one.name),
    (one, count) => `${one} (${count})`,
  );
  const count = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  const name = group.path.trim() === '' ? '-' : group.path;
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
  return element('testsuite', { ...nowhere, id, name, ...counts }, [
    element('properties', {}),
    ...cases.map((one, i) => testCase({ ...one, name: names[i] as string }, name)),
    element('system-out', {}),
    textElement('system-err', {}, group.troubles.map(troubleText)),
  ]);
}

/** The schema wants to know when and where a suite ran, and for how long; a report that is the same for the same input can't say. */
const nowhere = { package: 'speclint', hostname: 'localhost', timestamp: '1970-01-01T00:00:00', time: 0 };

function casesOf({ findings, troubles }: FileGroup, sources: CheckResult['sources'], options: ReportOptions): Case[] {
  const open = findings.filter(isOpen);
  const cases = [
    ...troubles.filter(({ level }) => level === 'error').map(troubleCase),
    // where all that is left is suppressed, nobody knows of what was cut off
    ...(open.length === 0 ? troubles.filter(({ kind }) => kind === 'capped').map(troubleCase) : []),
    ...open.map((finding) => findingCase(finding, sources, options)),
  ];
  return cases.length > 0 ? cases : [{ name: 'no findings', outcome: 'passed' }];
}

function troubleCase(trouble: Trouble): Case {
  const { kind, message } = trouble;
  return { name: `${kind}: ${message}`, outcome: 'error', type: kind, message, body: [troubleText(trouble)] };
}

function troubleText({ path, line, message }: Trouble): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${message}`;
}

function findingCase(finding: Finding, sources: CheckResult['sources'], options: ReportOptions): Case {
  const { ruleId, level } = finding;
  const message = findingMessage(finding);
  const fails = levels.indexOf(level) >= levels.indexOf(options.failsFrom ?? 'error');
  const body = findingLines(finding, sources, { ...options, quiet: false, columns: 100 }, painter(false));
  return { name: `${ruleId}: ${message}`, outcome: fails ? 'failure' : 'skipped', type: level, message: `${level}: ${message}`, body };
}

function testCase({ name, outcome, message = '', type, body = [] }: Case, classname: string): string {
  const attributes = { name, classname, time: 0 };
  if (outcome === 'passed') return element('testcase', attributes);
  return element('testcase', attributes, [textElement(outcome, { message, ...(type !== undefined && outcome !== 'skipped' && { type }) }, body)]);
}
