import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { speclint } from '../support/program.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'speclint-log-findings-'));
  mkdirSync(join(directory, '.git'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const spec = `Name:           demo
Version:        1.0
Release:        1%{?dist}
Summary:        Demonstration of a build
License:        MIT
URL:            https://example.org/demo
BuildRequires:  gcc

%description
A demonstration of a build.

%prep

%build
gcc -c demo.c

%install
mkdir -p %{buildroot}%{_datadir}/demo

%files
%{_datadir}/demo/

%changelog
* Mon Jan 06 2025 A Packager <a@example.org> - 1.0-1
- First version
`;
const gcc = `demo.spec:${spec.split('\n').indexOf('gcc -c demo.c') + 1}`;

/** Of a build in some directory; the shell's script has a name that nobody can foresee. */
const logOf = (top: string, script: string, above = '') => `Mock Version: 6.7
Executing command: ['bash', '--login', '-c', '/usr/bin/rpmbuild -bb ${top}/SPECS/demo.spec'] with env {}
${above}warning: Could not canonicalize hostname: builder
warning: Could not canonicalize hostname: builder
Executing(%build): /bin/sh -e /var/tmp/${script}
+ umask 022
+ cd ${top}/BUILD
+ gcc -c demo.c
${top}/BUILD/demo.c:3:5: error: expected ';' before 'return'
error: Bad exit status from /var/tmp/${script} (%build)
RPM build errors:
    Bad exit status from /var/tmp/${script} (%build)
Child return code was: 1
`;
const log = logOf('/builddir/build', 'rpm-tmp.a1b2c3');

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

interface Found {
  readonly ruleId: string;
  readonly level: string;
  readonly path: string;
  readonly line: number;
  readonly fingerprint: string;
  readonly suppressed?: { readonly kind: string; readonly reason?: string };
}

/** The findings of rules over logs; the spec has no other errors or warnings. */
function check(...args: string[]): { status: number | null; findings: readonly Found[] } {
  const { status, stdout, stderr } = speclint(['check', '--format', 'json', ...args], { cwd: directory });
  if (stdout === '') throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as { findings: Found[] };
  return { status, findings: findings.filter(({ ruleId }) => ruleId.startsWith('log-')) };
}

const rulesOf = (findings: readonly Found[]) => findings.map(({ ruleId, path, line }) => `${ruleId} ${path}:${line}`);
const fingerprints = (findings: readonly Found[]) => findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).sort();

describe('what is found in the log of a build', () => {
  it('is suppressed by a comment above the line of the spec that it stands on', () => {
    write({ 'demo.spec': spec.replace('gcc -c', '# speclint: ignore[log-build-failed] -- demo.c comes later\n$&'), 'r/build.log': log });
    const { findings } = check('demo.spec', 'r');
    expect(findings.map(({ ruleId, suppressed }) => [ruleId, suppressed])).toEqual([
      ['log-build-failed', { kind: 'inSource', reason: 'demo.c comes later' }],
      ['log-rpm-warning', undefined],
    ]);
  });

  it('is judged by the configuration of the spec, and where it stays in the log by that of the log', () => {
    const overrides = 'overrides:\n  - files: ["**/build.log"]\n    rules: { log-rpm-warning: off }\n';
    write({ 'demo.spec': spec, 'r/build.log': log, '.speclintrc.yaml': `rules: { log-build-failed: warning }\n${overrides}` });
    const { status, findings } = check('demo.spec', 'r');
    expect([status, ...findings.map(({ ruleId, level }) => [ruleId, level])]).toEqual([0, ['log-build-failed', 'warning']]);
  });

  it('answers filters of rpmlint', () => {
    write({ 'demo.spec': spec, 'r/build.log': log, 'demo-rpmlintrc': 'addFilter("Could not canonicalize hostname")\n' });
    const { findings } = check('--rpmlintrc', 'demo-rpmlintrc', 'demo.spec', 'r');
    expect(findings.map(({ ruleId, suppressed }) => [ruleId, suppressed?.kind])).toEqual([
      ['log-build-failed', undefined],
      ['log-rpm-warning', 'external'],
    ]);
  });

  it('answers the options that choose rules, levels and the exit status', () => {
    write({ 'demo.spec': spec, 'r/build.log': log });
    expect(check('demo.spec', 'r').status).toBe(1);
    expect(check('--rule', 'log-build-failed=off', 'demo.spec', 'r').status).toBe(0);
    expect(check('--rule', 'log-build-failed=off', '--fail-on', 'warning', 'demo.spec', 'r').status).toBe(1);
    expect(check('--rule', 'log-*=note', '--fail-on', 'warning', 'demo.spec', 'r').status).toBe(0);
  });

  it.each(['fedora', 'epel', 'opensuse', 'generic'])('is told under the profile %s', (profile) => {
    write({ 'demo.spec': spec, 'r/build.log': log });
    expect(rulesOf(check('--profile', profile, 'demo.spec', 'r').findings)).toContain(`log-build-failed ${gcc}`);
  });

  it('stands in a log that is checked alone', () => {
    write({ 'build.log': log });
    expect(rulesOf(check('build.log').findings)).toEqual(['log-rpm-warning build.log:3', 'log-build-failed build.log:10']);
  });

  it('is told once, though the log says it twice', () => {
    write({ 'build.log': log });
    expect(check('build.log').findings.filter(({ ruleId }) => ruleId === 'log-rpm-warning')).toHaveLength(1);
  });

  it.each([[['demo.spec']], [[]]])('keeps its fingerprints wherever the build ran and its results lie (beside %j)', (beside) => {
    write({ 'demo.spec': spec, 'monday/build.log': log });
    const first = fingerprints(check(...beside, 'monday').findings);
    write({ 'results/tuesday/build.log.gz': gzipSync(logOf('/home/me/rpmbuild', 'rpm-tmp.ZZyy01', 'some more\n')) });
    expect(fingerprints(check(...beside, 'results').findings)).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });
});
