import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWithTools } from '../support/tools.js';
import { demoSpec, type Found, type Parts, sleeping, Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.end());

const engine = ['--engine', 'rpmbuild', '--resultdir', 'out'];

function build(parts: Parts, ...args: string[]) {
  const spec = demoSpec(parts);
  place.write('demo.spec', spec);
  return { spec, ...place.build(['demo.spec', ...engine, ...args]) };
}

const errors = (findings: readonly Found[]) => findings.filter(({ level }) => level === 'error');

describeWithTools(['rpmbuild'], 'a build with rpmbuild', () => {
  it('ends with 0 where all is well, and checks spec, log and packages as one set', () => {
    const { status, inputs, remarks, findings } = build({});
    expect({ status, remarks, errors: errors(findings) }).toEqual({ status: 0, remarks: [], errors: [] });
    expect(inputs.map(({ path, kind }) => [path, kind])).toEqual([
      ['demo.spec', 'spec'],
      ['out/build.log', 'log'],
      ['out/demo-1.0-1.noarch.rpm', 'rpm'],
      ['out/demo-1.0-1.src.rpm', 'srpm'],
    ]);
    expect(readdirSync(join(place.directory, 'out')).sort()).toEqual(['build.log', 'demo-1.0-1.noarch.rpm', 'demo-1.0-1.src.rpm', 'originals']);
  });

  it('says which source is missing', () => {
    const { status, remarks } = build({ preamble: 'BuildArch: noarch\nSource1: absent.txt' });
    expect(status).toBe(4);
    expect(remarks[0]?.message).toMatch(/absent\.txt/);
  });

  it('builds a source package, too', () => {
    build({ check: 'false' });
    const { status, inputs, findings } = place.build(['out/originals/demo-1.0-1.src.rpm', '--engine', 'rpmbuild', '--resultdir', 'again']);
    expect(status).toBe(4);
    expect(inputs.map(({ path }) => path)).toEqual(['out/originals/demo-1.0-1.src.rpm', 'out/originals/demo-1.0-1.src.rpm!/demo.spec', 'again/build.log']);
    expect(errors(findings)).toMatchObject([{ ruleId: 'log-build-failed' }]);
  });

  it('hands definitions and conditions to rpmbuild and to the check alike', () => {
    const { status, inputs } = build(
      { preamble: 'BuildArch: noarch\n%bcond_with extra\n%if %{with extra}\nProvides: demo(%{wish}) = 1\n%endif' },
      '--with',
      'extra',
      '-D',
      'wish it',
    );
    expect([status, inputs.length]).toEqual([0, 4]);
    const asked = spawnSync('rpm', ['-qp', '--provides', join(place.directory, 'out/demo-1.0-1.noarch.rpm')], { encoding: 'utf8' });
    expect(asked.stdout).toContain('demo(it) = 1');
  });

  it('stops a build that takes too long, with all that it started', () => {
    const { status, remarks } = build({ check: 'sleep 987 & sleep 987' }, '--rpmbuild-timeout', '2');
    expect([status, remarks[0]?.message]).toEqual([4, 'the build failed (time limit): the build took longer than 2 s (--rpmbuild-timeout)']);
    expect(sleeping('987')).toEqual([]);
  });

  it('ends what a build leaves running', () => {
    expect(build({ check: 'sleep 986 >/dev/null 2>&1 & setsid sleep 986 >/dev/null 2>&1 &' }).status).toBe(0);
    expect(sleeping('986')).toEqual([]);
  });

  it.each([
    ['SIGINT', 130, 'sleep 985 & sleep 985'],
    ['SIGTERM', 143, "trap '' TERM INT HUP\nsleep 985\nsleep 985"],
    ['SIGHUP', 129, 'setsid sleep 985 >/dev/null 2>&1 &\nsleep 985'],
  ] as const)('interrupted by %s, reports what there is as not checked and leaves no process', async (signal, status, check) => {
    place.write('demo.spec', demoSpec({ check }));
    expect(await place.interrupted(['demo.spec', ...engine], '%check', signal)).toBe(status);
    expect(sleeping('985')).toEqual([]);
    const { inputs, summary } = place.report();
    expect(summary.exitCode).toBe(status);
    expect(inputs.map(({ path, error }) => [path, error?.message])).toEqual([
      ['demo.spec', undefined],
      ['out/build.log', 'the build was interrupted; it was not checked'],
    ]);
  });

  it('may be interrupted while the source package is made', async () => {
    place.write('demo.spec', demoSpec({ preamble: 'BuildArch: noarch\n%global slow %(sleep 984)' }));
    expect(await place.interrupted(['demo.spec', ...engine], 'source package', 'SIGINT')).toBe(130);
    expect(sleeping('984')).toEqual([]);
    expect(place.report().summary.exitCode).toBe(130);
  });

  it('mixes no results of two builds', () => {
    expect(build({}).status).toBe(0);
    const { status, stderr } = place.run(['demo.spec', ...engine]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--resultdir out: it is not empty')]);
  });

  it('builds nothing where the check of the spec alone has findings and this is wished for', () => {
    place.write('other.spec', demoSpec());
    const { status, remarks } = place.build(['other.spec', ...engine, '--skip-build-if-findings']);
    expect(status).toBe(1);
    expect(remarks[0]?.message).toContain('nothing was built');
    expect(existsSync(join(place.directory, 'out/demo-1.0-1.noarch.rpm'))).toBe(false);
  });

  it('checks again what lies there, and gives the same', () => {
    const first = build({ install: 'touch %{buildroot}/usr/share/extra' });
    const again = place.build(['demo.spec', '--no-build', '--resultdir', 'out']);
    expect([again.status, again.findings, again.remarks]).toEqual([first.status, first.findings, first.remarks]);
    expect(readFileSync(join(place.directory, 'out/build.log'), 'utf8')).toContain('Child return code was: 1');
  });
});
