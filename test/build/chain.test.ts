import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { repository } from '../support/repository.js';
import { describeWithTools } from '../support/tools.js';
import { demoSpec, lineOf, type Parts, sleeping, Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  mkdirSync(join(place.directory, 'bin'));
  symlinkSync(join(repository, 'test/build/mock-double.mjs'), join(place.directory, 'bin/mock'));
  place.write('configs/fedora-43-x86_64.cfg', '');
});
afterEach(() => place.end());

const environment = () => ({ PATH: `${join(place.directory, 'bin')}:${process.env.PATH ?? ''}` });
const behind = () => ['--resultdir', 'out', '-r', 'fedora-43-x86_64', '--', `--configdir=${join(place.directory, 'configs')}`];
const build = (...args: string[]) => place.build([...args, ...behind()], environment());

/** Writes a spec of that name, and gives its text. */
function spec(name: string, parts: Parts): string {
  const text = demoSpec(parts).replace('Name: demo', `Name: ${name}`);
  place.write(`${name}.spec`, text);
  return text;
}

/** Makes a source package, and gives its path. */
function sourcePackage(name: string, parts: Parts = {}): string {
  spec(name, parts);
  const here = ['_sourcedir', '_srcrpmdir'].flatMap((macro) => ['--define', `${macro} ${place.directory}`]);
  const { status, stderr } = spawnSync('rpmbuild', ['-bs', '--nodeps', ...here, `${name}.spec`], { cwd: place.directory, encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return `${name}-1.0-1.src.rpm`;
}

const needs = (name: string) => ({ preamble: `BuildArch: noarch\nBuildRequires: ${name} >= 1.0` });
const results = 'out/results/fedora-43-x86_64';

describeWithTools(['rpmbuild'], 'a chain', () => {
  it('builds source packages in their order, each with what came of those before it', () => {
    const [first, second] = [sourcePackage('libfoo'), sourcePackage('app', needs('libfoo'))];
    const { status, builds, stderr } = build('--chain', first, second);
    expect({ status, builds }).toMatchObject({
      status: 0,
      builds: [
        { subject: first, outcome: 'built', directory: `${results}/libfoo-1.0-1`, engine: 'mock', root: 'fedora-43-x86_64' },
        { subject: second, outcome: 'built', packages: [`${results}/app-1.0-1/app-1.0-1.noarch.rpm`, `${results}/app-1.0-1/app-1.0-1.src.rpm`] },
      ],
    });
    expect(stderr).toContain('mock fedora-43-x86_64 chain: libfoo-1.0-1\n');
  });

  it('builds a spec last, and finds what is wrong with its package on its lines', () => {
    const text = spec('app', { ...needs('libfoo'), build: 'cat /nonexistent/file' });
    const { status, builds, inputs } = build('app.spec', '--chain', sourcePackage('libfoo'));
    expect({ status, builds }).toMatchObject({
      status: 4,
      builds: [
        { subject: 'libfoo-1.0-1.src.rpm', outcome: 'built' },
        { subject: 'app.spec', outcome: 'failed', phase: '%build', path: 'app.spec', line: lineOf(text, 'cat /nonexistent') },
      ],
    });
    expect(inputs.map(({ path }) => path)).toEqual([
      'app.spec',
      `${results}/libfoo-1.0-1/build.log`,
      `${results}/libfoo-1.0-1/libfoo-1.0-1.noarch.rpm`,
      `${results}/libfoo-1.0-1/libfoo-1.0-1.src.rpm`,
      `${results}/libfoo-1.0-1/libfoo-1.0-1.src.rpm!/libfoo.spec`,
      'out/originals/app-1.0-1.src.rpm',
      `${results}/app-1.0-1/build.log`,
      `${results}/app-1.0-1/root.log`,
    ]);
  });

  it('tells which package failed, and which were not reached therefore', () => {
    const chain = [sourcePackage('good'), sourcePackage('bad', { check: 'false' }), sourcePackage('late')];
    const { status, builds, remarks } = build('--chain', ...chain);
    expect({ status, builds }).toMatchObject({
      status: 4,
      builds: [
        { outcome: 'built' },
        { outcome: 'failed', phase: '%check', logs: ['build.log', 'root.log'].map((name) => `${results}/bad-1.0-1/${name}`), packages: [] },
        { outcome: 'not-reached', message: 'not built: bad-1.0-1.src.rpm was not built', packages: [] },
      ],
    });
    expect(remarks).toContainEqual({ path: 'late-1.0-1.src.rpm', message: 'not built: bad-1.0-1.src.rpm was not built' });
  });

  it('blames the spec where no source package can be made of it', () => {
    spec('app', { check: '%if 1' });
    expect(build('app.spec', '--chain', sourcePackage('libfoo')).builds).toMatchObject([
      { subject: 'libfoo-1.0-1.src.rpm', outcome: 'not-reached', message: 'not built: app.spec was not built' },
      { subject: 'app.spec', outcome: 'failed', phase: 'spec' },
    ]);
  });

  it('blames the first package where mock does not even begin', () => {
    place.write('configs/fedora-43-x86_64.cfg', 'locked');
    expect(build('--chain', sourcePackage('one'), sourcePackage('two')).builds).toMatchObject([
      { outcome: 'failed', phase: 'lock' },
      { outcome: 'not-reached' },
    ]);
  });

  it('tells what an interrupt left undone', async () => {
    const chain = [sourcePackage('one'), sourcePackage('two', { check: 'sleep 981' }), sourcePackage('three')];
    expect(await place.interrupted(['--chain', ...chain, ...behind()], 'two-1.0-1: rpmbuild', 'SIGINT', environment())).toBe(130);
    expect(sleeping('981')).toEqual([]);
    expect(place.report().builds).toMatchObject([{ outcome: 'built' }, { outcome: 'interrupted' }, { outcome: 'not-reached' }]);
  });
});

describeWithTools(['rpmbuild'], 'a chain is refused', () => {
  it.each([
    [['--engine', 'rpmbuild', '--chain', 'a.src.rpm'], '--chain: rpmbuild has no such option'],
    [['--chain', 'absent.src.rpm'], 'absent.src.rpm: is no file that is there'],
    [['--chain', 'app.spec'], 'speclint build app.spec --chain'],
    [['--chain', 'a.src.rpm', 'other/a.src.rpm'], 'two source packages are called a.src.rpm'],
    [['b.src.rpm', 'c.src.rpm', '--chain', 'a.src.rpm'], 'unexpected argument "c.src.rpm"'],
    [['--chain'], '--chain: the value is missing'],
  ])('%j', (args, message) => {
    for (const name of ['app.spec', 'a.src.rpm', 'other/a.src.rpm', 'b.src.rpm', 'c.src.rpm']) place.write(name, '');
    expect(place.run(args, environment())).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});
