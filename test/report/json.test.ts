import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { jsonReport } from '../../src/report/json.js';
import { repository } from '../support/repository.js';
import { inPackage, inSpec, options, resultOf } from './sample.js';

const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(join(repository, 'schemas/report.schema.json'), 'utf8')));

function checked(text: string): Record<string, unknown> {
  const report = JSON.parse(text);
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  return report;
}

describe('the JSON report', () => {
  it('has flat positions, and only the members that are known', () => {
    const { findings } = checked(jsonReport(resultOf([inSpec, inPackage]), options));
    expect(JSON.stringify(findings)).toBe(
      '[{"ruleId":"vendor-tag","level":"error","message":"Delete the Vendor tag.","path":"pkgs/foo.spec","line":3,"column":1,"endLine":3,"endColumn":7,' +
        '"fingerprint":"0123456789abcdef0123456789abcdef","fix":{"safety":"safe","title":"Delete the line","edits":[{"path":"pkgs/foo.spec","line":3,"column":1,' +
        '"endLine":4,"endColumn":1,"start":23,"end":36,"text":""}]}},' +
        '{"ruleId":"rpath","level":"warning","message":"Remove the RPATH.","path":"foo-1.0-1.x86_64.rpm","package":"foo-1.0-1.x86_64","file":"/usr/bin/foo",' +
        '"fingerprint":"fedcba9876543210fedcba9876543210"}]',
    );
  });

  it('says everything that the result says', () => {
    const report = checked(
      jsonReport(
        resultOf(
          [{ ...inSpec, suppressed: { kind: 'baseline' }, related: [{ path: 'a', line: 1, column: 2, endLine: 1, endColumn: 3, message: 'here' }] }, inPackage],
          {
            inputs: [{ path: 'bad.rpm', kind: 'unknown', status: 'unreadable', error: { message: 'no lead', offset: 0 }, rpmlintrc: ['demo-rpmlintrc'] }],
            notRun: [{ ruleId: 'a', reason: 'needs baseline' }],
            failures: [{ ruleId: 'b', path: 'c', message: 'd' }],
            capped: new Map([['e', 7]]),
            remarks: [{ path: 'demo-rpmlintrc', line: 3, message: 'f' }],
          },
        ),
        options,
      ),
    );
    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'speclint', version: '1.2.3' },
      inputs: [{ path: 'bad.rpm', status: 'unreadable', error: { message: 'no lead', offset: 0 } }],
      notRun: [{ ruleId: 'a', reason: 'needs baseline' }],
      failures: [{ ruleId: 'b', path: 'c', message: 'd' }],
      capped: [{ path: 'e', count: 7 }],
      remarks: [{ path: 'demo-rpmlintrc', line: 3, message: 'f' }],
      summary: {
        errors: 0,
        warnings: 1,
        notes: 0,
        fixable: 0,
        unsafeFixable: 0,
        suppressed: 1,
        checked: 0,
        unreadable: 1,
        notRun: 1,
        failures: 1,
        capped: 7,
        exitCode: 1,
      },
    });
  });

  it('says of a finding in a package that stands in a spec which package file it is about, and names packages beside it', () => {
    const placed = {
      ...inPackage,
      path: 'pkgs/foo.spec',
      region: { path: 'pkgs/foo.spec', line: 6, column: 1, endLine: 6, endColumn: 13 },
      packagePath: 'foo.rpm',
    };
    const { findings } = checked(jsonReport(resultOf([{ ...placed, related: [{ path: 'bar.rpm', message: 'bar has it too' }] }]), options));
    expect(findings).toMatchObject([
      {
        path: 'pkgs/foo.spec',
        line: 6,
        package: 'foo-1.0-1.x86_64',
        file: '/usr/bin/foo',
        packagePath: 'foo.rpm',
        related: [{ path: 'bar.rpm', message: 'bar has it too' }],
      },
    ]);
  });

  it('is indented and ends with a line feed', () => {
    expect(jsonReport(resultOf([]), options)).toMatch(/^\{\n {2}"schemaVersion": 1,\n[\s\S]*\n\}\n$/);
  });

  it('has a schema that refuses what is not in it', () => {
    const report = JSON.parse(jsonReport(resultOf([inSpec]), options));
    expect(validate({ ...report, extra: 1 })).toBe(false);
    expect(validate({ ...report, findings: [{ ...report.findings[0], column: undefined }] })).toBe(false);
  });
});
