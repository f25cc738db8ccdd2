import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
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
  return (await existingResults(top))?.map(({ outcome, packages, logs, shut, passedOver, diagnosis }) => ({
    outcome,
    packages: named(packages),
    logs: named(logs),
    ...(shut && { shut: named(shut) }),
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

  it('has failed where mock could not install what the build needs, which only root.log tells', async () => {
    const missing = 'DEBUG util.py:459:  Problem: nothing provides requested (python3dist(demo) < 2~~ with python3dist(demo) >= 1)\n';
    const generated = `${source}${command('-br')}${wrote('demo-1-1.buildreqs.nosrc.rpm')}${returned(11)}`;
    for (const log of [generated, source]) {
      expect(await results({ 'build.log': log, 'root.log': missing })).toMatchObject([{ outcome: 'failed', phase: 'build dependencies' }]);
    }
    expect(await results({ 'build.log': generated, 'root.log': '' })).toMatchObject([{ outcome: 'failed', phase: 'build dependencies' }]);
    expect(await results({ 'build.log': source, 'root.log': '' })).toMatchObject([{ outcome: 'built' }]);
  });

  it('has failed where there is a root.log only', async () => {
    expect(await results({ 'root.log': 'No match for argument: nosuch-devel\n' })).toMatchObject([{ outcome: 'failed', phase: 'build dependencies' }]);
    expect(await results({ 'root.log': 'x\n', 'build.log': '' })).toMatchObject([{ outcome: 'failed' }]);
  });

  it('has failed where the log ends in the middle, and where rpmbuild never came', async () => {
    expect(await results({ 'build.log': `${source}${command('-bb')}Executing(%build): /bin/sh -e /x\n+ sleep 300\n` })).toMatchObject([
      { outcome: 'failed', phase: '%build' },
    ]);
    expect(await results({ 'build.log': source, 'state.log': state })).toMatchObject([{ outcome: 'failed', phase: 'build dependencies' }]);
  });

  it('may hold a source package only', async () => {
    const made = '2026-11-21 04:45:57,872 - Start: buildsrpm\n';
    expect(await results({ 'demo-1-1.src.rpm': '', 'build.log': source, 'state.log': made })).toMatchObject([
      { outcome: 'built', packages: ['demo-1-1.src.rpm'] },
    ]);
  });

  it('may keep its logs compressed, as Copr and Koji do', async () => {
    place.write('out/demo-1-1.x86_64.rpm', '');
    place.write('out/build.log.gz', gzipSync(good));
    place.write('out/state.log.gz', gzipSync(state));
    expect(await results({})).toMatchObject([{ outcome: 'built', packages: ['demo-1-1.x86_64.rpm'], logs: ['build.log.gz'] }]);
    place.write('out/build.log.gz', gzipSync(source));
    place.write('out/root.log.gz', gzipSync("DEBUG util.py:461:  No matching package to install: 'nosuch'\n"));
    expect(await results({})).toMatchObject([{ outcome: 'failed', logs: ['build.log.gz', 'root.log.gz'], phase: 'build dependencies' }]);
  });

  it('may have anything that is called as a log is', async () => {
    place.write('out/build.log/x', '');
    expect(spawnSync('mkfifo', [join(place.directory, 'out/root.log')]).status).toBe(0);
    expect(await results(rpms)).toMatchObject([{ outcome: 'unknown', logs: [] }]);
  });

  // root may list everything
  (process.getuid?.() === 0 ? it.skip : it)('that may not be listed is told as unreadable, beside the others', async () => {
    place.write('out/shut/build.log', good);
    chmodSync(join(place.directory, 'out/shut'), 0);
    const found = await results({ ...rpms, 'build.log': good });
    chmodSync(join(place.directory, 'out/shut'), 0o700);
    expect(found).toMatchObject([{ outcome: 'built' }, { outcome: 'unknown', packages: [], shut: ['shut'] }]);
  });

  (process.getuid?.() === 0 ? it.skip : it)('that may be listed but not entered, or has files that may not be read, is told as unreadable', async () => {
    place.write('out/named/build.log', good);
    place.write('out/source/originals/demo-1-1.src.rpm', '');
    for (const path of ['named', 'source/originals', 'state.log']) {
      place.write('out/state.log', state);
      chmodSync(join(place.directory, 'out', path), path === 'named' ? 0o400 : 0);
    }
    const found = await results({ ...rpms, 'build.log': good, 'source/build.log': bad });
    for (const path of ['named', 'source/originals']) chmodSync(join(place.directory, 'out', path), 0o700);
    expect(found).toMatchObject([
      { outcome: 'built', logs: ['build.log'], shut: ['state.log'] },
      { outcome: 'unknown', shut: ['named'] },
      { outcome: 'failed', phase: '%build', logs: ['source/build.log'], shut: ['source/originals'] },
    ]);
  });

  it('is none where there is a whole disk below it', async () => {
    for (const name of ['a', 'b', 'c']) place.write(`out/${name}/build.log`, good);
    expect(await existingResults(join(place.directory, 'out'), 4)).toHaveLength(3);
    expect(await existingResults(join(place.directory, 'out'), 3)).toBeUndefined();
  });

  it('may be one of a chain', async () => {
    const chain = await results({
      'results/cfg/a-1-1/build.log': bad,
      'results/cfg/a-1-1/fail': '',
      'results/cfg/b-1-1/build.log': good,
      'results/cfg/repodata/x.rpm': '',
    });
    expect(chain?.map(({ outcome }) => outcome)).toEqual(['failed', 'built']);
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

  it('may hold the words of an rpmbuild that failed after it had written something', async () => {
    const needs = `${wrote('demo-1-1.buildreqs.nosrc.rpm')}error: Failed build dependencies:\n\tnosuch is needed by demo-1-1.x86_64\n`;
    expect(await results({ 'build.log': needs })).toMatchObject([{ outcome: 'failed', phase: 'build dependencies' }]);
    const checked = `${wrote('demo-1-1.x86_64.rpm')}error: Package check "/bin/false" failed.\n`;
    expect(await results({ ...rpms, 'build.log': checked })).toMatchObject([{ outcome: 'built' }]);
    expect(await results({ ...rpms, 'build.log': `${checked}\nRPM build errors:\n    Package check "/bin/false" failed.\n` })).toMatchObject([
      { outcome: 'failed', phase: 'packaging' },
    ]);
  });

  it('may hold nothing of a build', async () => expect(await results({ 'notes.txt': '' })).toEqual([]));
});
