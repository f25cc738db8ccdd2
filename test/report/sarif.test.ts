import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { CheckResult, Finding } from '../../src/engine/result.js';
import type { ReportOptions } from '../../src/report/options.js';
import { sarifReport } from '../../src/report/sarif.js';
import { sourceText } from '../../src/text/source-text.js';
import { inPackage, inSpec, options, resultOf, rule } from './sample.js';
import { type Log, type Run, schemaErrors } from './sarif/shape.js';

function runOf(result: CheckResult, more: Partial<ReportOptions> = {}): Run {
  const log: Log = JSON.parse(sarifReport(result, { ...options, ...more }));
  expect(schemaErrors(log)).toEqual([]);
  return log.runs[0];
}

describe('the SARIF report', () => {
  it('places a finding in a spec', () => {
    const [result] = runOf(resultOf([inSpec])).results;
    expect(result).toEqual({
      ruleId: 'vendor-tag',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'Delete the Vendor tag.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'pkgs/foo.spec', uriBaseId: 'SRCROOT', index: 0 },
            region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 7 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: '2aca3e5a2e7b2661:1', 'speclint/v1': inSpec.fingerprint },
      fixes: [
        {
          description: { text: 'Delete the line' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'pkgs/foo.spec', uriBaseId: 'SRCROOT', index: 0 },
              replacements: [{ deletedRegion: { startLine: 3, startColumn: 1, endLine: 4, endColumn: 1 } }],
            },
          ],
          properties: { safety: 'safe' },
        },
      ],
    });
  });

  it('places a finding in a package on the line of its spec, with the package as related location', () => {
    const placed: Finding = {
      ...inPackage,
      path: 'pkgs/foo.spec',
      region: { path: 'pkgs/foo.spec', line: 6, column: 1, endLine: 6, endColumn: 13 },
      packagePath: 'foo-1.0-1.x86_64.rpm',
    };
    const other: Finding = { ...placed, package: 'foo-1.0-1.aarch64', packagePath: 'foo-1.0-1.aarch64.rpm', fingerprint: 'b'.repeat(32) };
    const [first, second] = runOf(resultOf([placed, other])).results;
    expect(first).toMatchObject({
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'pkgs/foo.spec', index: 0 }, region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 13 } },
          logicalLocations: [{ name: '/usr/bin/foo', fullyQualifiedName: 'foo-1.0-1.x86_64:/usr/bin/foo' }],
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'foo-1.0-1.x86_64: /usr/bin/foo' },
          physicalLocation: { artifactLocation: { uri: 'foo-1.0-1.x86_64.rpm', index: 1 } },
          logicalLocations: [{ fullyQualifiedName: 'foo-1.0-1.x86_64:/usr/bin/foo' }],
        },
      ],
      properties: { package: 'foo-1.0-1.x86_64', file: '/usr/bin/foo', packagePath: 'foo-1.0-1.x86_64.rpm' },
    });
    expect(first?.partialFingerprints.primaryLocationLineHash).not.toBe(second?.partialFingerprints.primaryLocationLineHash);
  });

  it('places a finding in a package on the package file, with the inner path beside it', () => {
    const [result] = runOf(resultOf([inPackage])).results;
    expect(result).toMatchObject({
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'foo-1.0-1.x86_64.rpm', index: 1 }, region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } },
          logicalLocations: [{ name: '/usr/bin/foo', fullyQualifiedName: 'foo-1.0-1.x86_64:/usr/bin/foo' }],
        },
      ],
      properties: { package: 'foo-1.0-1.x86_64', file: '/usr/bin/foo' },
    });
    expect(result?.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]+:1$/);
  });

  it('ends a region before the line end', () => {
    const region = { path: 'pkgs/foo.spec', line: 3, column: 1, endLine: 4, endColumn: 1 };
    const [result] = runOf(resultOf([{ ...inSpec, region }])).results;
    expect(result?.locations[0]?.physicalLocation.region).toEqual({ startLine: 3, startColumn: 1, endLine: 3, endColumn: 13 });
  });

  it('describes the rules', () => {
    const [security, plain] = runOf(resultOf([])).tool.driver.rules;
    expect(security).toMatchObject({
      id: 'rpath',
      properties: { 'problem.severity': 'error', precision: 'high', 'security-severity': '7.0', tags: ['security', 'rpm', 'packaging', 'binaries'] },
    });
    expect(plain).toMatchObject({
      id: 'vendor-tag',
      name: 'VendorTag',
      shortDescription: { text: 'Spec sets the Vendor tag' },
      fullDescription: { text: 'The build system sets it.' },
      defaultConfiguration: { enabled: true, level: 'error' },
    });
    expect(plain?.properties).not.toHaveProperty('security-severity');
    expect(plain?.help.markdown).toContain('```spec\nVendor: Acme\n```');
    expect(plain?.help.text).toContain('    Vendor: Acme\n');
  });

  it('describes an id that no rule has', () => {
    const { tool, results } = runOf(resultOf([{ ...inSpec, ruleId: 'limit\u202e' }]));
    expect(results[0]?.ruleIndex).toBe(2);
    expect(tool.driver.rules[2]).toMatchObject({ id: results[0]?.ruleId, shortDescription: { text: 'limit\\u{202e}' } });
  });

  it('leaves suppressed findings out unless asked', () => {
    const result = resultOf([{ ...inSpec, suppressed: { kind: 'inSource', reason: 'known' } }, inPackage]);
    expect(runOf(result).results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([['rpath', undefined]]);
    expect(runOf(result, { includeSuppressed: true }).results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification: 'known' }],
      [],
    ]);
  });

  it('notifies of what was not done', () => {
    const { invocations } = runOf(
      resultOf([], {
        inputs: [{ path: 'bad.rpm', kind: 'unknown', status: 'unreadable', error: { message: 'no lead', offset: 0 } }],
        failures: [{ ruleId: 'rpath', path: 'x.rpm', message: 'boom' }],
        capped: new Map([['x.rpm', 3]]),
        notRun: [{ ruleId: 'vendor-tag', reason: 'needs baseline' }],
      }),
      { exitCode: 3 },
    );
    const [{ toolExecutionNotifications, ...invocation }] = invocations;
    expect(invocation).toEqual({ executionSuccessful: false, exitCode: 3 });
    expect(toolExecutionNotifications.map(({ level, message }) => `${level}: ${message.text}`)).toEqual([
      'error: Cannot be read: no lead (at byte 0)',
      'error: The rule rpath failed: boom',
      'warning: 3 more findings in this input not shown.',
      'note: The rule vendor-tag was not run: needs baseline',
    ]);
  });

  it('names no absolute path and gives the same bytes twice', () => {
    const result = resultOf([inSpec, inPackage]);
    expect(runOf(result).originalUriBaseIds.SRCROOT).not.toHaveProperty('uri');
    expect(sarifReport(result, options)).toBe(sarifReport(result, options));
  });
});

describe('the SARIF report of very much', () => {
  const long = 'x[y] '.repeat(1000);
  const lines = 26_000;
  const source = sourceText('big.spec', Array.from({ length: lines }, (_, i) => `Requires: p${i % 7}\n`).join(''));
  const related = Array.from({ length: 150 }, () => ({ path: 'big.spec', line: 1, column: 1, endLine: 1, endColumn: 2, message: long }));
  const finding = (i: number): Finding => ({
    ruleId: 'vendor-tag',
    level: i % 2 === 0 ? 'note' : 'error',
    message: i === 1 ? long : `Message ${i}.`,
    path: 'big.spec',
    region: { path: 'big.spec', line: i + 1, column: 1, endLine: i + 1, endColumn: 9 },
    fingerprint: i.toString(16).padStart(32, '0'),
    ...(i === 1 && { related }),
  });
  const wordy = { ...rule, meta: { ...rule.meta, id: 'a-'.repeat(400), summary: long, why: long } };
  const result = resultOf(
    Array.from({ length: lines }, (_, i) => finding(i)),
    {
      inputs: Array.from({ length: 1100 }, (_, i) => ({ path: `bad${i}.rpm`, kind: 'unknown', status: 'unreadable', error: { message: long } })),
      rules: [rule, wordy],
      sources: new Map([['big.spec', source]]),
    },
  );
  const text = sarifReport(result, options);
  const run = (JSON.parse(text) as Log).runs[0];

  it('keeps the 25,000 most severe results in their order and says how many it left out', () => {
    expect(run.results).toHaveLength(25_000);
    expect(run.results.filter(({ level }) => level === 'error')).toHaveLength(13_000);
    const starts = run.results.map(({ locations }) => locations[0]?.physicalLocation.region.startLine ?? 0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(run.invocations[0].toolExecutionNotifications[0]?.message.text).toMatch(/^1000 results left out/);
  });

  it('stays within the limits of code hosts', () => {
    const { rules } = run.tool.driver;
    expect(rules.length).toBeLessThanOrEqual(25_000);
    for (const { name, shortDescription, fullDescription, help, properties } of rules) {
      expect(name.length).toBeLessThanOrEqual(255);
      expect([shortDescription.text.length, fullDescription.text.length].every((length) => length > 0 && length <= 1024)).toBe(true);
      expect(help.text).not.toBe('');
      expect(properties.tags.length).toBeLessThanOrEqual(10);
    }
    expect(Math.max(...run.results.map(({ message }) => message.text.length))).toBe(1024);
    expect(Math.max(...run.results.map(({ relatedLocations = [] }) => relatedLocations.length))).toBe(100);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1000);
    expect(run.invocations[0].toolExecutionNotifications.every(({ message }) => message.text.length <= 1024)).toBe(true);
    expect(gzipSync(text).length).toBeLessThanOrEqual(10_000_000);
  });

  it('has all that code hosts require of a result', () => {
    const faulty = run.results.filter(({ ruleId, ruleIndex, message, locations, partialFingerprints }) => {
      const place = locations[0]?.physicalLocation;
      if (locations.length !== 1 || !place || message.text === '' || run.tool.driver.rules[ruleIndex]?.id !== ruleId) return true;
      const { startLine, startColumn, endLine, endColumn } = place.region;
      const inside = startLine >= 1 && startColumn >= 1 && endLine >= startLine && endLine <= lines && (endLine > startLine || endColumn >= startColumn);
      const relative = place.artifactLocation.uriBaseId === 'SRCROOT' && !/^(?:\/|[a-z]+:)/i.test(place.artifactLocation.uri);
      return !inside || !relative || !/^[0-9a-f]{1,16}:[0-9]+$/.test(partialFingerprints.primaryLocationLineHash ?? '');
    });
    expect(faulty).toEqual([]);
    expect(schemaErrors({ ...JSON.parse(text), runs: [{ ...run, artifacts: run.artifacts.slice(0, 9), results: run.results.slice(0, 9) }] })).toEqual([]);
  });

  it('leaves out more where it would be too large to upload', () => {
    const noise = (i: number): string => createHash('shake256', { outputLength: 765 }).update(String(i)).digest('base64');
    const total = 12_500;
    const huge = sarifReport(resultOf(Array.from({ length: total }, (_, i) => ({ ...finding(i), message: noise(i) }))), options);
    expect(gzipSync(huge).length).toBeLessThanOrEqual(10_000_000);
    const { results, invocations } = (JSON.parse(huge) as Log).runs[0];
    expect(results.length).toBeGreaterThan(1000);
    expect(invocations[0].toolExecutionNotifications[0]?.message.text).toBe(
      `${total - results.length} results left out: the report would be larger than code hosts accept. The most severe ones are here.`,
    );
  });
});
