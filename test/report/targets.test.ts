import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { CheckResult, Finding } from '../../src/engine/result.js';
import { jsonReport } from '../../src/report/json.js';
import { sarifReport } from '../../src/report/sarif.js';
import { textReport } from '../../src/report/text.js';
import { repository } from '../support/repository.js';
import { inSpec, options, resultOf } from './sample.js';

const targets = ['fedora-42 x86_64', 'fedora-42 i686', 'epel-9 x86_64'];
const under = (more: Partial<Finding>): CheckResult =>
  resultOf([{ ...inSpec, ...more }], { inputs: [{ path: 'pkgs/foo.spec', kind: 'spec', status: 'checked', targets, unknown: { shell: 2, file: 1, lua: 2 } }] });
const some = under({ targets: ['fedora-42 i686', 'epel-9 x86_64'], levelFrom: ['fedora-42 i686'] });
const lines = (result: CheckResult, more = {}): string[] => textReport(result, { ...options, ...more }).split('\n');

describe('targets in the text report', () => {
  it('stand behind the message where not all hold the finding', () => {
    const head = 'error pkgs/foo.spec:3:1: vendor-tag: Delete the Vendor tag.';
    expect(lines(some)).toContain(`${head} [fedora-42 i686, epel-9 x86_64]`);
    expect(lines(some, { quiet: true })[0]).toBe(`${head} [fedora-42 i686, epel-9 x86_64]`);
    expect(lines(under({}))).toContain(head);
  });

  it('are named with the level that they give', () => {
    expect(lines(some)).toContain('    level: error under fedora-42 i686, weaker under others');
  });

  it('are cut where they are many, and made harmless', () => {
    expect(lines(under({ targets: ['a\u001b', 'b', 'c', 'd', 'e', 'f'] })).join('\n')).toContain('[a\\x1b, b, c, d and 2 more]');
  });

  it('come with what is unknown where one asks for more', () => {
    const note = 'note pkgs/foo.spec: 5 values unknown, on which no rule decides: 2 lua, 2 shell, 1 file; speclint inspect lists them';
    expect(lines(some, { verbose: true })).toContain(note);
    expect(lines(some)).not.toContain(note);
  });
});

describe('targets in the JSON report', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(`${repository}schemas/report.schema.json`, 'utf8')));

  it('are those of the input and those of the finding, as the schema has them', () => {
    const report = JSON.parse(jsonReport(some, options));
    expect(report.inputs[0].targets).toEqual(targets);
    expect(report.findings[0]).toMatchObject({ targets: ['fedora-42 i686', 'epel-9 x86_64'], levelFrom: ['fedora-42 i686'] });
    expect([validate(report), validate.errors]).toEqual([true, null]);
  });

  it('are absent where the finding holds under all', () => {
    expect(Object.keys(JSON.parse(jsonReport(under({}), options)).findings[0])).not.toContain('targets');
  });
});

describe('targets in the SARIF report', () => {
  it('are properties of the result', () => {
    const [held, everywhere] = [some, under({})].map((result) => JSON.parse(sarifReport(result, options)).runs[0].results[0].properties);
    expect(held).toEqual({ targets: ['fedora-42 i686', 'epel-9 x86_64'], levelFrom: ['fedora-42 i686'] });
    expect(everywhere).toBeUndefined();
  });
});
