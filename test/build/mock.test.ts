import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { speclint } from '../support/program.js';
import { repository } from '../support/repository.js';
import { describeWithTools } from '../support/tools.js';
import { demoSpec, lineOf, type Parts, sleeping, Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  mkdirSync(join(place.directory, 'bin'));
  symlinkSync(join(repository, 'test/build/mock-double.mjs'), join(place.directory, 'bin/mock'));
  place.write('configs/fedora-43-x86_64.cfg', '');
  place.write('configs/busy-1-x86_64.cfg', 'locked');
  place.write('configs/far-1-x86_64.cfg', 'unreachable');
});
afterEach(() => place.end());

const behind = () => ['--', `--configdir=${join(place.directory, 'configs')}`];
const environment = () => ({ PATH: `${join(place.directory, 'bin')}:${process.env.PATH ?? ''}` });

function build(parts: Parts, args: readonly string[] = ['-r', 'fedora-43-x86_64']) {
  const spec = demoSpec(parts);
  place.write('demo.spec', spec);
  return { spec, ...place.build(['demo.spec', '--resultdir', 'out', ...args, ...behind()], environment()) };
}

describeWithTools(['rpmbuild'], 'a build with mock', () => {
  it('makes the source package, then the packages, and checks all with the spec', () => {
    const { status, inputs, remarks } = build({});
    expect({ status, remarks }).toEqual({ status: 0, remarks: [] });
    expect(inputs.map(({ path }) => path)).toEqual(['demo.spec', 'out/build.log', 'out/demo-1.0-1.noarch.rpm', 'out/demo-1.0-1.src.rpm']);
  });

  it('says on which line a script failed', () => {
    const { status, spec, findings, remarks } = build({ build: 'cat /nonexistent/file' });
    expect(status).toBe(4);
    expect(findings).toContainEqual(expect.objectContaining({ ruleId: 'log-build-failed', path: 'demo.spec', line: lineOf(spec, 'cat /nonexistent') }));
    expect(remarks).toMatchObject([{ path: 'out/build.log', message: expect.stringContaining('(%build)') }]);
  });

  it('names a configuration by its path as it lies beside, also in the words of mock', () => {
    place.write('away/beside.cfg', 'broken');
    place.write('here/demo.spec', demoSpec());
    const away = speclint(['build', '--no-config', 'demo.spec', '-r', '../away/beside.cfg', '--resultdir', 'out', '--format', 'json'], {
      cwd: join(place.directory, 'here'),
      env: { FORCE_COLOR: '0', ...environment() },
    });
    expect(away.status).toBe(4);
    expect(away.stdout).toContain('../away/beside.cfg');
    expect(away.stdout + away.stderr).not.toContain(place.directory);
  });

  it('says that the spec is to blame where it makes no source package', () => {
    const { status, remarks, inputs } = build({ check: '%if 1' });
    expect(status).toBe(4);
    expect(remarks[0]).toMatchObject({ path: 'out/originals/build.log', message: expect.stringContaining('(spec)') });
    expect(inputs.map(({ path }) => path)).toContain('out/originals/build.log');
  });

  it.each([
    [
      'the build dependencies that nobody provides',
      'fedora-43-x86_64',
      'BuildRequires: nosuch-devel >= 2',
      /build dependencies are missing: nosuch-devel >= 2/,
    ],
    ['a root that another build holds', 'busy-1-x86_64', 'BuildArch: noarch', /\(lock\).*--unique-ext/],
    ['repositories that are out of reach', 'far-1-x86_64', 'BuildArch: noarch', /\(root\).*repository "base" is out of reach/],
  ])('tells %s', (_, root, preamble, message) => {
    const { status, remarks } = build({ preamble }, ['-r', root]);
    expect([status, remarks[0]?.message]).toEqual([4, expect.stringMatching(message)]);
  });

  it('builds in a root of its own, for a time that is limited', () => {
    expect(build({}, ['-r', 'busy-1-x86_64', '--unique-ext', 'me']).status).toBe(0);
    const slow = place.build(['slow.spec', '-r', 'fedora-43-x86_64', '--rpmbuild-timeout', '1', ...behind()].map(named), environment());
    expect([slow.status, slow.remarks[0]?.message]).toEqual([4, expect.stringContaining('longer than 1 s')]);
  });

  it('builds for several configurations one after the other and reports once', () => {
    place.write('configs/epel-9-x86_64.cfg', '');
    const { status, inputs } = build({}, ['-r', 'fedora-43-x86_64', '-r', 'epel-9-x86_64']);
    expect(status).toBe(0);
    expect(inputs.map(({ path }) => path).filter((path) => path.endsWith('.log'))).toEqual(['out/fedora-43-x86_64/build.log', 'out/epel-9-x86_64/build.log']);
  });

  it('ends mock on an interrupt, and all that it started', async () => {
    place.write('demo.spec', demoSpec({ check: 'sleep 983' }));
    const args = ['demo.spec', '--resultdir', 'out', '-r', 'fedora-43-x86_64', ...behind()];
    expect(await place.interrupted(args, 'rpmbuild demo-1.0-1.src.rpm', 'SIGTERM', environment())).toBe(143);
    expect(sleeping('983')).toEqual([]);
    expect(
      place
        .report()
        .inputs.filter(({ status }) => status === 'unreadable')
        .map(({ path }) => path),
    ).toContain('out/build.log');
  });

  it('refuses a configuration that is not there, and names what is near it', () => {
    place.write('demo.spec', demoSpec());
    const { status, stderr } = place.run(['demo.spec', '-r', 'fedora-34-x86_64', ...behind()], environment());
    expect([status, stderr]).toEqual([2, expect.stringMatching(/there is no fedora-34-x86_64\.cfg in .*; mock has fedora-43-x86_64\n$/)]);
  });
});

/** The spec of a build that takes long. */
function named(word: string): string {
  if (word === 'slow.spec') place.write('slow.spec', demoSpec({ check: 'sleep 60' }));
  return word;
}

describeWithTools(['rpmbuild'], 'mock 2.12', () => {
  const build212 = (parts: Parts, args: readonly string[] = ['-r', 'fedora-43-x86_64']) => {
    place.write('demo.spec', demoSpec(parts));
    return place.build(['demo.spec', '--resultdir', 'out', ...args, ...behind()], { ...environment(), MOCK_DOUBLE_VERSION: '2.12' });
  };

  it('builds as 6.7 does', () => {
    const { status, inputs, stderr } = build212({});
    expect(status).toBe(0);
    expect(inputs.map(({ path }) => path)).toEqual(['demo.spec', 'out/build.log', 'out/demo-1.0-1.noarch.rpm', 'out/demo-1.0-1.src.rpm']);
    expect(stderr).toContain('speclint: mock fedora-43-x86_64 demo.spec: dnf install\n');
  });

  it.each([
    ['a script that failed', 'fedora-43-x86_64', { build: 'cat /nonexistent/file' }, /\(%build\)/],
    ['a spec that rpm does not take', 'fedora-43-x86_64', { check: '%if 1' }, /\(spec\)/],
    ['missing build dependencies', 'fedora-43-x86_64', { preamble: 'BuildRequires: nosuch-devel >= 2' }, /are missing: nosuch-devel >= 2$/],
    ['a repository out of reach', 'far-1-x86_64', {}, /repository "base" is out of reach/],
    ['a configuration that is no Python', 'broken-1-x86_64', {}, /\(configuration\).*was never closed/],
    ['a root that could not be set up', 'half-1-x86_64', {}, /\(root\).*has no user "mockbuild".*: mock -r half-1-x86_64 --clean$/],
    ['a root that another build holds', 'busy-1-x86_64', {}, /\(lock\)/],
  ] as const)('tells of %s', (_, root, parts, message) => {
    place.write('configs/broken-1-x86_64.cfg', 'broken');
    place.write('configs/half-1-x86_64.cfg', 'half');
    const { status, remarks } = build212(parts, ['-r', root]);
    expect([status, remarks[0]?.message]).toEqual([4, expect.stringMatching(message)]);
  });

  it('does not take an option that it does not know', () => {
    place.write('demo.spec', demoSpec());
    const { status, remarks } = place.build(['demo.spec', '-r', 'fedora-43-x86_64', ...behind(), '--nosuch'], {
      ...environment(),
      MOCK_DOUBLE_VERSION: '2.12',
    });
    expect([status, remarks[0]?.message]).toEqual([4, expect.stringMatching(/did not take its command line: no such option: --nosuch/)]);
  });
});
