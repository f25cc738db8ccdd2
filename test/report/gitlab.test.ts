import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Finding } from '../../src/engine/result.js';
import { gitlabReport } from '../../src/report/gitlab.js';
import { resultWith, texts } from './hostile.js';
import { inPackage, inSpec, resultOf, unbuilt } from './sample.js';

/** What GitLab's documentation asks of an entry, and nothing that it does not read. */
const isReport = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!/|\\./)' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
}

function entriesOf(...given: Parameters<typeof resultOf>): Entry[] {
  const entries = JSON.parse(gitlabReport(resultOf(...given)));
  isReport(entries);
  expect(isReport.errors ?? []).toEqual([]);
  return entries;
}

describe('the report for GitLab', () => {
  it('has an entry for each finding', () => {
    expect(gitlabReport(resultOf([inSpec, inPackage]))).toBe(`[
  {
    "description": "Delete the Vendor tag.",
    "check_name": "vendor-tag",
    "fingerprint": "0123456789abcdef0123456789abcdef",
    "severity": "major",
    "location": {
      "path": "pkgs/foo.spec",
      "lines": {
        "begin": 3,
        "end": 3
      }
    }
  },
  {
    "description": "Remove the RPATH. In foo-1.0-1.x86_64 /usr/bin/foo",
    "check_name": "rpath",
    "fingerprint": "fedcba9876543210fedcba9876543210",
    "severity": "minor",
    "location": {
      "path": "foo-1.0-1.x86_64.rpm",
      "lines": {
        "begin": 1
      }
    }
  }
]
`);
  });

  it('is an empty list where there is nothing to say, and leaves suppressed findings out', () => {
    expect(gitlabReport(resultOf([]))).toBe('[]\n');
    expect(entriesOf([{ ...inSpec, suppressed: { kind: 'external' } }])).toEqual([]);
  });

  it('blocks where something could not be checked', () => {
    const entries = entriesOf([], {
      inputs: [{ path: 'bad.rpm', kind: 'unknown', status: 'unreadable', error: { message: 'no lead', offset: 0 } }],
      failures: [{ ruleId: 'rpath', path: 'x.rpm', message: 'boom' }],
      capped: new Map([['x.rpm', 3]]),
      remarks: [{ path: 'build.log', line: 4, message: 'only the first thousand' }],
    });
    expect(entries.map(({ severity, check_name, description }) => `${severity} ${check_name}: ${description}`)).toEqual([
      'blocker unreadable: Cannot be read: no lead (at byte 0)',
      'blocker rule-failed: The rule rpath failed: boom',
      'minor capped: 3 more findings in this input not shown.',
      'info remark: only the first thousand',
    ]);
  });

  it('blocks where a build failed', () => {
    expect(entriesOf([], unbuilt)).toMatchObject([
      { severity: 'blocker', check_name: 'build-failed', description: 'the build failed (root): no repository answers' },
    ]);
  });

  it('has no fingerprint twice, and the first of equal ones as it is', () => {
    const named = (fingerprint: string): Finding => ({ ...inSpec, fingerprint });
    const entries = entriesOf([named('a'), named('a'), named('a-2'), named('a'), named('b')]);
    expect(entries.map(({ fingerprint }) => fingerprint)).toEqual(['a', 'a-3', 'a-2', 'a-4', 'b']);
  });

  it('decodes to the path that went in, whatever it is, but for what is not Unicode', () => {
    const bad = texts.filter((text) => !/\p{Cs}/u.test(text) && JSON.parse(gitlabReport(resultWith(text))).at(-1).location.path !== text);
    expect(bad).toEqual([]);
  });
});
