import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWithTools } from '../support/tools.js';
import { demoSpec, type Found, lineOf, type Parts, sleeping, Workplace } from './sample.js';

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
const places = (findings: readonly Found[]) => findings.map(({ ruleId, path, line }) => [ruleId, path, line]);

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

  it.each(['prep', 'build', 'install', 'check'] as const)('says on which line %%%s failed', (section) => {
    const { status, spec, findings, remarks, inputs } = build({ [section]: 'cat /nonexistent/file' });
    expect(status).toBe(4);
    expect(places(errors(findings))).toEqual([['log-build-failed', 'demo.spec', lineOf(spec, 'cat /nonexistent')]]);
    expect(remarks).toEqual([{ path: 'out/build.log', message: `the build failed (%${section}): %${section} failed at "cat /nonexistent/file"` }]);
    expect(inputs.map(({ path }) => path)).toEqual(['demo.spec', 'out/originals/demo-1.0-1.src.rpm', 'out/build.log']);
  });

  it('names the build dependencies that are missing', () => {
    const { status, spec, findings, remarks } = build({ preamble: 'BuildArch: noarch\nBuildRequires: nosuch-devel >= 2' });
    expect(status).toBe(4);
    expect(places(errors(findings))).toEqual([['log-dependency-resolution-failed', 'demo.spec', lineOf(spec, 'nosuch-devel')]]);
    expect(remarks[0]?.message).toContain('build dependencies are missing: nosuch-devel >= 2');
  });

  it('says what rpm does not take in the spec', () => {
    const { status, findings, remarks } = build({ check: '%if 1' });
    expect(status).toBe(4);
    expect(errors(findings).map(({ path }) => path)).toContain('demo.spec');
    expect(remarks[0]?.message).toContain('the build failed (spec)');
  });

  it('says which source is missing', () => {
    const { status, remarks } = build({ preamble: 'BuildArch: noarch\nSource1: absent.txt' });
    expect(status).toBe(4);
    expect(remarks[0]?.message).toMatch(/absent\.txt/);
  });

  it('says which files no package has', () => {
    const { status, findings, remarks } = build({ install: 'touch %{buildroot}/usr/share/extra' });
    expect(status).toBe(4);
    expect(errors(findings)).toMatchObject([{ ruleId: 'log-unpackaged-files' }]);
    expect(remarks[0]?.message).toContain('packaging');
  });

  it('says that a noarch package has a compiled program', () => {
    const { status, findings, remarks } = build({ install: 'cp /bin/true %{buildroot}/usr/share/demo/' });
    expect(status).toBe(4);
    expect(findings).toContainEqual(expect.objectContaining({ ruleId: 'log-binaries-in-noarch', level: 'error' }));
    expect(remarks[0]?.message).toBe('the build failed (packaging): a noarch package has compiled programs in it');
  });

  it('finds a bad shebang of a package on the %files line that brought it', () => {
    const { status, spec, findings } = build({
      install: "mkdir -p %{buildroot}%{_bindir}; printf '#!python\\n' > %{buildroot}%{_bindir}/demo; chmod 755 %{buildroot}%{_bindir}/demo",
      files: '%attr(755, root, root) /usr/bin/demo',
    });
    expect(status).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ ruleId: 'shebang-relative-interpreter', file: '/usr/bin/demo', path: 'demo.spec', line: lineOf(spec, '/usr/bin/demo') }),
    );
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
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('interrupted by %s, reports what there is as not checked and leaves no process', async (signal, status) => {
    place.write('demo.spec', demoSpec({ check: 'sleep 985 & sleep 985' }));
    expect(await place.interrupted(['demo.spec', ...engine], '%check', signal)).toBe(status);
    expect(sleeping('985')).toEqual([]);
    const { inputs, summary } = place.report();
    expect(summary.exitCode).toBe(status);
    expect(inputs.map(({ path, error }) => [path, error?.message])).toEqual([
      ['demo.spec', undefined],
      ['out/build.log', 'not checked: the build was interrupted'],
    ]);
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

  it('tells code hosts of a build that failed', () => {
    const spec = demoSpec({ build: 'cat /nonexistent/file' });
    place.write('demo.spec', spec);
    expect(place.run(['demo.spec', ...engine, '--format', 'sarif=report.json']).status).toBe(4);
    const sarif = JSON.parse(readFileSync(join(place.directory, 'report.json'), 'utf8')) as { runs: [Record<'results' | 'invocations', object[]>] };
    const [{ results, invocations }] = sarif.runs;
    const at = { physicalLocation: { artifactLocation: { uri: 'demo.spec' }, region: { startLine: lineOf(spec, 'cat /nonexistent') } } };
    expect(results).toContainEqual(expect.objectContaining({ ruleId: 'log-build-failed', level: 'error', locations: [expect.objectContaining(like(at))] }));
    const said = expect.objectContaining({ message: { text: expect.stringContaining('the build failed (%build)') } });
    expect(invocations).toMatchObject([{ exitCode: 4, toolExecutionNotifications: expect.arrayContaining([said]) }]);
  });

  it('checks again what lies there, and gives the same', () => {
    const first = build({ install: 'touch %{buildroot}/usr/share/extra' });
    const again = place.build(['demo.spec', '--no-build', '--resultdir', 'out']);
    expect([again.status, again.findings, again.remarks]).toEqual([first.status, first.findings, first.remarks]);
    expect(readFileSync(join(place.directory, 'out/build.log'), 'utf8')).toContain('Child return code was: 1');
  });
});

/** Objects that have these members, at any depth. */
function like(wanted: object): object {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [name, typeof value === 'object' && value !== null ? expect.objectContaining(like(value as object)) : value]),
  );
}
