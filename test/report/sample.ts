import type { CheckResult, Finding } from '../../src/engine/result.js';
import type { AnyRule } from '../../src/policy/rule.js';
import type { ReportOptions } from '../../src/report/options.js';
import { sourceText } from '../../src/text/source-text.js';

export const options: ReportOptions = { color: false, exitCode: 1, toolVersion: '1.2.3' };

export const spec = sourceText('pkgs/foo.spec', 'Name: foo\nVersion: 1.0\nVendor: Acme\n\n%files\n/usr/bin/foo\n');

export const rule: AnyRule = {
  meta: {
    id: 'vendor-tag',
    category: 'tags',
    summary: 'Spec sets the Vendor tag',
    why: 'The build system sets it.',
    source: { document: 'Packaging Guidelines', heading: 'Tags', strength: 'MUST NOT', url: 'https://example.org/tags' },
    level: 'error',
    profiles: { generic: 'warning' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['hardcoded-packager-tag'], rpminspect: [] },
    examples: { bad: [{ spec: 'Vendor: Acme\n', findings: [{ line: 1, text: 'Vendor' }], fixed: '' }], good: [{ spec: 'Name: foo\n' }] },
  },
  check: { spec: () => undefined },
};

/** A rule whose breach is a security matter, about packages. */
export const securityRule: AnyRule = {
  meta: {
    ...rule.meta,
    id: 'rpath',
    category: 'binaries',
    summary: 'Binary has an RPATH',
    securitySeverity: 7,
    precision: 'high',
    fix: 'none',
    examples: { bad: [], good: [] },
  },
  check: { rpm: () => undefined },
};

export const inSpec: Finding = {
  ruleId: 'vendor-tag',
  level: 'error',
  message: 'Delete the Vendor tag.',
  path: 'pkgs/foo.spec',
  region: { path: 'pkgs/foo.spec', line: 3, column: 1, endLine: 3, endColumn: 7 },
  fingerprint: '0123456789abcdef0123456789abcdef',
  fix: {
    safety: 'safe',
    title: 'Delete the line',
    edits: [{ path: 'pkgs/foo.spec', line: 3, column: 1, endLine: 4, endColumn: 1, start: 23, end: 36, text: '' }],
  },
};

export const inPackage: Finding = {
  ruleId: 'rpath',
  level: 'warning',
  message: 'Remove the RPATH.',
  path: 'foo-1.0-1.x86_64.rpm',
  package: 'foo-1.0-1.x86_64',
  file: '/usr/bin/foo',
  fingerprint: 'fedcba9876543210fedcba9876543210',
};

/** A result with these findings; everything else as of a run that went well. */
export function resultOf(findings: readonly Finding[], more: Partial<CheckResult> = {}): CheckResult {
  return {
    inputs: [
      { path: 'pkgs/foo.spec', kind: 'spec', status: 'checked' },
      { path: 'foo-1.0-1.x86_64.rpm', kind: 'rpm', status: 'checked' },
    ],
    findings,
    notRun: [],
    remarks: [],
    failures: [],
    rules: [securityRule, rule],
    sources: new Map([[spec.path, spec]]),
    capped: new Map(),
    ...more,
  };
}

/** A run whose build failed where no finding tells of it: its root could not be filled. */
export const unbuilt: Partial<CheckResult> = {
  builds: [
    {
      engine: 'mock',
      subject: 'pkgs/foo.spec',
      root: 'fedora-43-x86_64',
      outcome: 'failed',
      phase: 'root',
      message: 'no repository answers',
      directory: 'results',
      packages: [],
      logs: ['results/root.log'],
      notChecked: [],
    },
  ],
};
