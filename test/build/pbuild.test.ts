import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repository } from '../support/repository.js';
import { describeWithTools } from '../support/tools.js';
import { demoSpec, lineOf, type Parts, sleeping, Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  mkdirSync(join(place.directory, 'bin'));
  symlinkSync(join(repository, 'test/build/pbuild-double.mjs'), join(place.directory, 'bin/pbuild'));
  place.write('project/_config', 'Type: spec\nPreinstall: base\nSupport: base make\n');
  place.write('project/_pbuild', '<pbuild>\n  <preset name="standard" default="">\n  </preset>\n  <preset name="next">\n  </preset>\n</pbuild>\n');
});
afterEach(() => place.end());

const environment = () => ({ PATH: `${join(place.directory, 'bin')}:${process.env.PATH ?? ''}` });
const behind = () => ['--', '--vm-type=chroot', '--root', join(place.directory, 'root')];

/** Puts a package into the project. */
function packageOf(name: string, parts: Parts = {}): string {
  const spec = demoSpec(parts).replace('Name: demo', `Name: ${name}`).replace(`A demonstration\n`, `The demonstration ${name}\n`);
  place.write(`project/${name}/${name}.spec`, spec);
  place.write(`project/${name}/hello.txt`, 'hello\n');
  return spec;
}

const build = (args: readonly string[], options: readonly string[] = behind()) => place.build([...args, '--engine', 'pbuild', ...options], environment());
const run = (args: readonly string[]) => place.run(['--engine', 'pbuild', ...args], environment());

describeWithTools(['rpmbuild'], 'a build of one package with pbuild', () => {
  it('builds it in its project, and checks the spec with what came out', () => {
    packageOf('demo');
    packageOf('other', { build: 'false' });
    const { status, inputs, remarks, builds } = build(['project/demo/demo.spec', '--resultdir', 'out']);
    expect({ status, remarks }).toEqual({ status: 0, remarks: [] });
    expect(inputs.map(({ path }) => path)).toEqual(['project/demo/demo.spec', 'out/_log', 'out/demo-1.0-1.noarch.rpm', 'out/demo-1.0-1.src.rpm']);
    expect(builds).toMatchObject([{ engine: 'pbuild', outcome: 'built' }]);
  });

  it.each(['prep', 'build', 'install', 'check'] as const)('says on which line %%%s failed', (section) => {
    const spec = packageOf('demo', { [section]: 'cat /nonexistent/file' });
    const { status, findings, builds } = build(['project/demo/demo.spec', '--resultdir', 'out']);
    expect(status).toBe(4);
    expect(findings).toContainEqual(
      expect.objectContaining({ ruleId: 'log-build-failed', path: 'project/demo/demo.spec', line: lineOf(spec, 'cat /nonexistent') }),
    );
    expect(builds).toMatchObject([{ outcome: 'failed', phase: `%${section}` }]);
  });

  it('says what of the build dependencies nobody provides, and where the spec asks for it', () => {
    const spec = packageOf('demo', { preamble: 'BuildRequires: make\nBuildRequires: nosuch-devel >= 2\nBuildRequires: also-missing' });
    const { status, findings, builds } = build(['project/demo/demo.spec', '--resultdir', 'out']);
    expect(status).toBe(4);
    expect(findings.filter(({ ruleId }) => ruleId === 'log-dependency-resolution-failed').map(({ path, line }) => [path, line])).toEqual([
      ['project/demo/demo.spec', lineOf(spec, 'nosuch-devel')],
      ['project/demo/demo.spec', lineOf(spec, 'also-missing')],
    ]);
    expect(builds).toMatchObject([{ phase: 'build dependencies', message: expect.stringContaining('missing: nosuch-devel >= 2, also-missing') }]);
  });

  it.each([
    ['a spec that rpm does not take', { check: '%if 1' }, 'spec'],
    ['files that no package has', { install: 'touch %{buildroot}/forgotten' }, 'packaging'],
    ['a source that is not there', { preamble: 'Source1: nosuch.tar.gz' }, 'sources'],
    ['another architecture', { preamble: 'ExclusiveArch: s390x' }, 'architecture'],
  ])('tells %s', (_, parts, phase) => {
    packageOf('demo', parts);
    const { status, builds } = build(['project/demo/demo.spec']);
    expect([status, builds]).toMatchObject([4, [{ outcome: 'failed', phase }]]);
  });

  it('takes no package of the build before for one of the build that failed', () => {
    packageOf('demo');
    expect(build(['project/demo', '--resultdir', 'first']).status).toBe(0);
    packageOf('demo', { build: 'false' });
    const { status, inputs } = build(['project/demo', '--resultdir', 'second']);
    expect(status).toBe(4);
    expect(readdirSync(join(place.directory, 'project/_build.standard.x86_64/demo'))).toContain('demo-1.0-1.noarch.rpm');
    expect(inputs.map(({ path }) => path)).toEqual(['project/demo/demo.spec', 'second/_log']);
  });

  it('builds what is a project by itself', () => {
    place.write('alone/_config', 'Type: spec\nPreinstall: base\n');
    place.write('alone/demo.spec', demoSpec());
    place.write('alone/hello.txt', 'hello\n');
    const { status, inputs } = build(['alone/demo.spec', '--resultdir', 'out']);
    expect([status, inputs.length]).toEqual([0, 4]);
  });

  it('hands definitions and conditions on', () => {
    packageOf('demo', { preamble: '%bcond_with extra', build: '%{?with_extra:false}' });
    expect(build(['project/demo']).status).toBe(0);
    expect(build(['project/demo', '--with', 'extra']).status).toBe(4);
  });

  it('says what pbuild cannot work with', () => {
    packageOf('demo');
    expect(build(['project/demo'], ['--', '--nosuch']).remarks[0]?.message).toMatch(/\(start of pbuild\).*Unknown option '--nosuch'/);
    place.write('project/_config', 'Type: spec\n');
    // pbuild ends with 0 here
    expect(build(['project/demo'])).toMatchObject({ status: 4, builds: [{ phase: 'configuration', message: expect.stringContaining('Preinstall:') }] });
  });

  it('stops at the time limit', () => {
    packageOf('demo', { build: 'sleep 987' });
    const { status, builds } = build(['project/demo', '--rpmbuild-timeout', '3']);
    expect([status, builds]).toMatchObject([4, [{ phase: 'time limit', message: expect.stringContaining('longer than 3 s') }]]);
    expect(sleeping('987')).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('lets build take its root down on %s, and leaves no process', async (signal) => {
    packageOf('demo', { build: 'sleep 986' });
    const status = await place.interrupted(['project/demo', '--engine', 'pbuild', '--resultdir', 'out', ...behind()], '%build', signal, environment());
    expect(status).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(existsSync(join(place.directory, 'root/unmounted'))).toBe(true);
    expect(sleeping('986')).toEqual([]);
    expect(place.report()).toMatchObject({ builds: [{ outcome: 'interrupted' }], summary: { exitCode: status } });
  });
});

describeWithTools(['rpmbuild'], 'a build of a project with pbuild', () => {
  beforeEach(() => {
    packageOf('app', { preamble: 'BuildArch: noarch\nBuildRequires: lib' });
    packageOf('broken', { build: 'false' });
    packageOf('lib');
    packageOf('needy', { preamble: 'BuildRequires: nosuch-devel' });
    packageOf('other', { preamble: 'ExclusiveArch: s390x' });
  });

  const outcomes = ({ builds }: { readonly builds: readonly object[] }) =>
    builds.map((one) => Object.entries(one).flatMap(([key, value]) => (['subject', 'outcome', 'phase'].includes(key) ? [value] : [])));

  const all = [
    ['app', 'built'],
    ['broken', 'failed', '%build'],
    ['lib', 'built'],
    ['needy', 'failed', 'build dependencies'],
  ];

  it('tells of each package what has become of it', () => {
    const report = build(['project', '--resultdir', 'out']);
    expect(report.status).toBe(4);
    expect(outcomes(report)).toEqual(all);
    expect(report.inputs.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['out/lib/lib-1.0-1.noarch.rpm', 'out/app/_log', 'out/needy/pbuild-state.log']),
    );
    expect(readdirSync(join(place.directory, 'out/broken'))).toEqual(['_log']);
  });

  it('tells the same where nothing was left to do, and what is mended after that', () => {
    build(['project', '--resultdir', 'first']);
    const again = build(['project', '--resultdir', 'second']);
    expect(outcomes(again)).toEqual(all);
    expect(again.stderr).not.toContain('lib succeeded');
    packageOf('broken');
    const mended = build(['project', '--resultdir', 'third']);
    expect(outcomes(mended)[1]).toEqual(['broken', 'built']);
    expect(mended.stderr).toContain('broken succeeded');
  });

  it('tells which packages were not come to', () => {
    const report = build(['project'], ['--', '--abort-on-fail', ...behind().slice(1)]);
    expect(outcomes(report)).toContainEqual(['lib', 'not-reached', 'project']);
    expect(report.status).toBe(4);
  });
});

describe('what is refused of pbuild', () => {
  beforeEach(() => {
    packageOf('demo');
  });

  it.each([
    ['an unknown preset, with those that there are', ['project/demo', '-r', 'nxt'], /no such preset.*it has next, standard/],
    ['sources elsewhere', ['project/demo', '--sources', '.'], /beside its spec/],
    ['a root by name', ['project/demo', '--unique-ext', 'a'], /-- --root DIR/],
    ['network', ['project/demo', '--enable-network'], /--vm-network/],
    ['a preset behind the others', ['project/demo', '--', '--preset', 'next'], /speclint says that itself/],
    ['a shell', ['project/demo', '--', '-shell'], /speclint says that itself/],
    ['directories behind the others', ['project/demo', '--', '--', '/elsewhere'], /speclint says that itself/],
    ['what is not there', ['project/nosuch'], /is not there/],
    ['a source package', ['project/demo/hello.txt'], /expected a spec/],
  ])('%s', (_, args, message) => {
    expect(run(args)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  });

  it('a spec without a project, with what one needs', () => {
    place.write('alone/demo/demo.spec', demoSpec());
    expect(run(['alone/demo/demo.spec'])).toMatchObject({ status: 2, stderr: expect.stringContaining('a _config or _pbuild file') });
  });

  it('a second spec in the directory of a package, which pbuild would not build', () => {
    place.write('project/demo/extra.spec', demoSpec());
    expect(run(['project/demo/extra.spec'])).toMatchObject({ status: 2, stderr: expect.stringContaining('that is demo.spec') });
  });

  it('a preset where the project has none', () => {
    place.write('plain/_config', 'Preinstall: base\n');
    place.write('plain/demo/demo.spec', demoSpec());
    expect(run(['plain/demo', '-r', 'standard'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no _pbuild file') });
  });

  it('everything where there is no pbuild', () => {
    const { status, stderr } = place.run(['project/demo', '--engine', 'pbuild'], { PATH: '/nonexistent' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('zypper install build')]);
  });
});
