import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { BuildSummary } from '../../src/engine/build-summary.js';
import { jsonReport } from '../../src/report/json.js';
import { sarifReport } from '../../src/report/sarif.js';
import { repository } from '../support/repository.js';
import { options, resultOf } from './sample.js';
import { type Log, schemaErrors } from './sarif/shape.js';

const failed: BuildSummary = {
  engine: 'mock',
  subject: 'foo.spec',
  root: 'fedora-43-x86_64',
  outcome: 'failed',
  phase: '%build',
  message: '%build failed at "make"',
  path: 'foo.spec',
  line: 12,
  directory: 'out',
  sourcePackage: 'out/originals/foo-1-1.src.rpm',
  packages: [],
  logs: ['out/build.log', 'out/root.log'],
  notChecked: [{ path: 'out/foo-0.9-1.noarch.rpm', why: 'the build failed' }],
};
const late: BuildSummary = { outcome: 'not-reached', phase: 'chain', message: 'not built: foo', directory: 'out', packages: [], logs: [], notChecked: [] };
const built: BuildSummary = { outcome: 'built', directory: 'out', packages: ['out/foo-1-1.noarch.rpm'], logs: ['out/build.log'], notChecked: [] };
const interrupted: BuildSummary = { ...built, outcome: 'interrupted', phase: 'interrupted', message: 'the build was interrupted' };

const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(join(repository, 'schemas/report.schema.json'), 'utf8')));

describe('builds in the JSON report', () => {
  it('have all that is known of them', () => {
    const builds = [failed, late, built, interrupted];
    const report = JSON.parse(jsonReport(resultOf([], { builds }), options));
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(report.builds).toEqual(builds);
  });

  it('are absent where nothing was built', () => expect(JSON.parse(jsonReport(resultOf([]), options))).not.toHaveProperty('builds'));

  it('follow a schema that knows what they may be', () => {
    const report = JSON.parse(jsonReport(resultOf([], { builds: [{ ...failed, outcome: 'lost' as 'failed' }] }), options));
    expect(validate(report)).toBe(false);
  });
});

describe('builds in the SARIF report', () => {
  const invocation = (...builds: BuildSummary[]) => {
    const remarks = [{ path: 'out/build.log', message: 'the build failed (%build): %build failed at "make"' }];
    const log: Log = JSON.parse(sarifReport(resultOf([], { builds, remarks }), options));
    expect(schemaErrors(log)).toEqual([]);
    return log.runs[0].invocations[0];
  };

  it('that failed are told once, with their phase, on the line of the spec and in their log', () => {
    const place = (uri: string, region?: object) => ({ physicalLocation: { artifactLocation: expect.objectContaining({ uri }), ...(region && { region }) } });
    expect(invocation(failed)).toEqual({
      executionSuccessful: false,
      exitCode: 1,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'the build failed (%build): %build failed at "make"' },
          locations: [place('foo.spec', { startLine: 12 }), place('out/build.log')],
          properties: { engine: 'mock', subject: 'foo.spec', root: 'fedora-43-x86_64', outcome: 'failed', phase: '%build' },
        },
      ],
    });
  });

  it('that were not reached are told with what was to be built', () => {
    const { executionSuccessful, toolExecutionNotifications } = invocation({ ...late, subject: 'late.src.rpm' });
    expect({ executionSuccessful, toolExecutionNotifications }).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'warning', message: { text: 'not built: foo' }, properties: { outcome: 'not-reached' } }, {}],
    });
  });

  it('that went well leave the run as it is', () => expect(invocation(built).executionSuccessful).toBe(true));
});
