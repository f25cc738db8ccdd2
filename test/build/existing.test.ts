import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existingResults } from '../../src/build/results/existing.js';
import { Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.end());

const command = (stage: string) =>
  `Executing command: ['bash', '--login', '-c', '/usr/bin/rpmbuild ${stage}  --target x86_64 --nodeps /builddir/build/SPECS/demo.spec'] with env {}\n`;
const wrote = (name: string) => `Wrote: /builddir/build/RPMS/${name}\n`;
const returned = (status: number) => `Child return code was: ${status}\n`;
const source = `Mock Version: 6.7\n${command('-bs')}${wrote('demo-1-1.src.rpm')}${returned(0)}`;
const good = `${source}${command('-bb')}${wrote('demo-1-1.x86_64.rpm')}${returned(0)}`;
const bad = `${source}${command('-bb')}Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.a\n+ false\nerror: Bad exit status from /var/tmp/rpm-tmp.a (%build)\n${returned(1)}`;
const state = '2026-11-21 04:45:57,872 - Start: build phase for demo-1-1.src.rpm\n2026-11-21 04:45:59,907 - Finish: build phase for demo-1-1.src.rpm\n';

async function results(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) place.write(join('out', name), text);
  const top = join(place.directory, 'out');
  const named = (paths: readonly string[]) => paths.map((path) => relative(top, path));
  return (await existingResults(top)).map(({ outcome, packages, logs, passedOver, diagnosis }) => ({
    outcome,
    packages: named(packages),
    logs: named(logs),
    passedOver: named(passedOver),
    phase: diagnosis?.phase,
  }));
}

const rpms = { 'demo-1-1.src.rpm': '', 'demo-1-1.x86_64.rpm': '' };

describe('a result directory of mock', () => {
  it('gives the packages that its log names', async () => {
    expect(await results({ ...rpms, 'build.log': good, 'root.log': '', 'state.log': state })).toEqual([
      { outcome: 'built', packages: ['demo-1-1.src.rpm', 'demo-1-1.x86_64.rpm'], logs: ['build.log'], passedOver: [], phase: undefined },
    ]);
  });

  it('gives none that an older build left', async () => {
    expect(await results({ ...rpms, 'demo-0.9-1.x86_64.rpm': '', 'build.log': good })).toMatchObject([
      { outcome: 'built', passedOver: ['demo-0.9-1.x86_64.rpm'] },
    ]);
  });

  it('gives none at all where the last build in it failed', async () => {
    const stale = ['demo-1-1.src.rpm', 'demo-1-1.x86_64.rpm'];
    expect(await results({ ...rpms, 'build.log': good + bad, 'root.log': '' })).toEqual([
      { outcome: 'failed', packages: [], logs: ['build.log', 'root.log'], passedOver: stale, phase: '%build' },
    ]);
  });

  it('has failed where the log ends in the middle, and where rpmbuild never came', async () => {
    expect(await results({ 'build.log': `${source}${command('-bb')}Executing(%build): /bin/sh -e /x\n+ sleep 300\n` })).toMatchObject([{ outcome: 'failed' }]);
    expect(await results({ 'build.log': source, 'state.log': state })).toMatchObject([{ outcome: 'failed', phase: 'build dependencies' }]);
  });

  it('may hold a source package only', async () => {
    const made = '2026-11-21 04:45:57,872 - Start: buildsrpm\n';
    expect(await results({ 'demo-1-1.src.rpm': '', 'build.log': source, 'state.log': made })).toMatchObject([
      { outcome: 'built', packages: ['demo-1-1.src.rpm'] },
    ]);
  });

  it('may be one of a chain', async () => {
    const chain = await results({
      'results/cfg/a-1-1/build.log': bad,
      'results/cfg/a-1-1/fail': '',
      'results/cfg/b-1-1/build.log': good,
      'results/cfg/repodata/x.rpm': '',
    });
    expect(chain.map(({ outcome }) => outcome)).toEqual(['failed', 'built']);
  });
});

describe('a result directory of pbuild', () => {
  const log = (end: string) =>
    `[   16s] vm started\nWrote: /home/abuild/rpmbuild/RPMS/x86_64/demo-1-1.x86_64.rpm\nvm ${end} "build demo.spec" at Sat Nov 21 04:47:29 UTC 2026.\n`;

  it('gives the packages of a build that ended well', async () => {
    expect(await results({ 'demo/_log': log('finished'), 'demo/_meta.success': '', 'demo/demo-1-1.x86_64.rpm': '' })).toMatchObject([
      { outcome: 'built', packages: ['demo/demo-1-1.x86_64.rpm'], logs: ['demo/_log'] },
    ]);
  });

  it('gives none of a build that failed', async () => {
    expect(await results({ 'demo/_log': log('failed'), 'demo/_meta.fail': '', 'demo/demo-1-1.x86_64.rpm': '' })).toMatchObject([
      { outcome: 'failed', packages: [], passedOver: ['demo/demo-1-1.x86_64.rpm'] },
    ]);
  });
});

describe('a result directory of others', () => {
  it('may hold packages alone', async () => {
    expect(await results(rpms)).toEqual([
      { outcome: 'unknown', packages: ['demo-1-1.src.rpm', 'demo-1-1.x86_64.rpm'], logs: [], passedOver: [], phase: undefined },
    ]);
  });

  it('may hold what rpmbuild said', async () => {
    expect(await results({ ...rpms, 'build.log': `${wrote('demo-1-1.src.rpm')}${wrote('demo-1-1.x86_64.rpm')}` })).toMatchObject([{ outcome: 'built' }]);
    expect(await results({ ...rpms, 'build.log': 'error: line 3: Unknown tag: Nmae: demo\n' })).toMatchObject([{ outcome: 'failed', phase: 'spec' }]);
  });

  it('may hold nothing of a build', async () => expect(await results({ 'notes.txt': '' })).toEqual([]));
});
