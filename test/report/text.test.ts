import { describe, expect, it } from '@jest/globals';
import { textReport } from '../../src/report/text.js';
import { inPackage, inSpec, options, resultOf } from './sample.js';

const clean = { ...options, exitCode: 0 };
const unreadable = { path: 'bad.rpm', kind: 'unknown', status: 'unreadable', error: { message: 'no lead', offset: 12 } } as const;

describe('the text report', () => {
  it('groups findings by file and shows the code', () => {
    const related = [{ path: 'a.inc', line: 2, column: 3, endLine: 2, endColumn: 9, message: '%vendor is defined here' }];
    expect(textReport(resultOf([{ ...inSpec, related }, inPackage]), options)).toBe(`── pkgs/foo.spec

error pkgs/foo.spec:3:1: vendor-tag: Delete the Vendor tag.
   3 │ Vendor: Acme
     │ ^^^^^^
    note: a.inc:2:3: %vendor is defined here
    fix: Delete the line (--fix)

── foo-1.0-1.x86_64.rpm

warning foo-1.0-1.x86_64.rpm: rpath: Remove the RPATH.
    package: foo-1.0-1.x86_64 /usr/bin/foo

1 error, 1 warning, 1 fixable with --fix, 2 inputs checked
`);
  });

  it('shows the line of the spec for what is in a package, and the package beside it', () => {
    const region = { path: 'pkgs/foo.spec', line: 6, column: 1, endLine: 6, endColumn: 13 };
    const placed = { ...inPackage, path: 'pkgs/foo.spec', region, packagePath: 'out/foo.rpm', related: [{ path: 'out/bar.rpm', message: 'bar has it too' }] };
    expect(textReport(resultOf([placed]), options)).toBe(`── pkgs/foo.spec

warning pkgs/foo.spec:6:1: rpath: Remove the RPATH.
   6 │ /usr/bin/foo
     │ ^^^^^^^^^^^^
    package: foo-1.0-1.x86_64 /usr/bin/foo (out/foo.rpm)
    note: out/bar.rpm: bar has it too

1 warning, 2 inputs checked
`);
  });

  it('is one line where there is nothing to say', () => {
    expect(textReport(resultOf([]), clean)).toBe('No findings, 2 inputs checked\n');
  });

  it('says what makes it incomplete', () => {
    const result = resultOf([], {
      inputs: [unreadable],
      failures: [{ ruleId: 'rpath', path: 'x.rpm', message: 'boom' }],
      capped: new Map([['x.rpm', 1]]),
      notRun: [{ ruleId: 'epoch-dropped', reason: 'needs baseline' }],
    });
    expect(textReport(result, options)).toBe(`── bad.rpm

error bad.rpm: cannot be read: no lead (at byte 12)

error x.rpm: the rule rpath failed: boom
warning x.rpm: capped: 1 more finding not shown
note 1 rule not run for lack of data (--verbose lists it)

No findings, 0 inputs checked, 1 unreadable
`);
    expect(textReport(result, { ...options, verbose: true })).toContain('\nnote rule not run: epoch-dropped: needs baseline\n');
  });

  it('counts suppressed findings and shows them only where verbose', () => {
    const result = resultOf([{ ...inSpec, suppressed: { kind: 'inSource', reason: 'upstream wants it' } }]);
    expect(textReport(result, clean)).toBe('No findings, 1 suppressed, 2 inputs checked\n');
    expect(textReport(result, { ...clean, verbose: true })).toContain('suppressed pkgs/foo.spec:3:1: vendor-tag');
    expect(textReport(result, { ...clean, verbose: true })).toContain('    suppressed: upstream wants it\n');
  });

  it('has errors only, one line each, where quiet', () => {
    const inner = { ...inPackage, level: 'error' as const };
    expect(textReport(resultOf([inSpec, inPackage, inner], { inputs: [unreadable] }), { ...options, quiet: true })).toBe(
      `error bad.rpm: cannot be read: no lead (at byte 12)
error pkgs/foo.spec:3:1: vendor-tag: Delete the Vendor tag.
error foo-1.0-1.x86_64.rpm: rpath: Remove the RPATH. In foo-1.0-1.x86_64 /usr/bin/foo
2 errors, 1 warning, 1 fixable with --fix, 0 inputs checked, 1 unreadable
`,
    );
    expect(textReport(resultOf([inPackage]), { ...clean, quiet: true })).toBe('');
  });

  it('never starts a line with text from an input', () => {
    const hostile = '::error::x';
    const finding = {
      ...inSpec,
      ruleId: hostile,
      message: hostile,
      path: hostile,
      package: hostile,
      file: hostile,
      region: { ...inSpec.region, path: hostile },
    };
    const result = resultOf([finding as typeof inSpec], { notRun: [{ ruleId: hostile, reason: hostile }], capped: new Map([[hostile, 2]]) });
    for (const quiet of [false, true]) expect(textReport(result, { ...options, verbose: true, quiet })).not.toMatch(/^\s*::/m);
  });

  it('is coloured only where asked', () => {
    expect(textReport(resultOf([inSpec]), { ...options, color: true })).toContain('\x1b[31m\x1b[1merror\x1b[22m\x1b[39m pkgs');
    expect(textReport(resultOf([inSpec]), options)).not.toContain('\x1b');
  });
});
