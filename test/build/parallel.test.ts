import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { repository } from '../support/repository.js';
import { describeWithTools } from '../support/tools.js';
import { demoSpec, sleeping, Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  for (const folder of ['bin', 'met']) mkdirSync(join(place.directory, folder));
  symlinkSync(join(repository, 'test/build/mock-double.mjs'), join(place.directory, 'bin/mock'));
  for (const name of ['fedora-43-x86_64', 'epel-9-x86_64']) place.write(`configs/${name}.cfg`, '');
});
afterEach(() => place.end());

const environment = () => ({ PATH: `${join(place.directory, 'bin')}:${process.env.PATH ?? ''}` });
const roots = ['-r', 'fedora-43-x86_64', '-r', 'epel-9-x86_64'];
const behind = () => ['--resultdir', 'out', '--jobs', '2', '--', `--configdir=${join(place.directory, 'configs')}`];
const build = (...args: string[]) => place.build(['demo.spec', ...args, ...behind()], environment());

/** A script that ends once another build has come to the same place. */
const meetAnother = () => `touch ${place.directory}/met/$$; until [ $(ls ${place.directory}/met | wc -l) = 2 ]; do sleep 0.1; done`;

describeWithTools(['rpmbuild'], 'several builds', () => {
  it('run at the same time where that is wished for, and are reported in the order of the command line', () => {
    place.write('demo.spec', demoSpec({ check: meetAnother() }));
    const { status, builds, stderr } = build(...roots, '--rpmbuild-timeout', '90');
    expect({ status, builds }).toMatchObject({
      status: 0,
      builds: [
        { root: 'fedora-43-x86_64', outcome: 'built', directory: 'out/fedora-43-x86_64' },
        { root: 'epel-9-x86_64', outcome: 'built', directory: 'out/epel-9-x86_64' },
      ],
    });
    for (const root of ['fedora-43-x86_64', 'epel-9-x86_64']) expect(stderr).toContain(`speclint: mock ${root} demo.spec: built: 2 packages in out/${root}\n`);
  });

  it('wait for each other where they share a root', () => {
    place.write('demo.spec', demoSpec());
    const { builds } = build('-r', 'fedora-43-x86_64', '--arch', 'x86_64', '--arch', 'i686');
    expect(builds).toMatchObject([
      { arch: 'x86_64', outcome: 'built' },
      { arch: 'i686', outcome: 'built' },
    ]);
  });

  it('all end on an interrupt', async () => {
    place.write('demo.spec', demoSpec({ check: `${meetAnother()}; sleep 979` }));
    const said = 'rpmbuild demo-1.0-1.src.rpm';
    expect(await place.interrupted(['demo.spec', ...roots, ...behind()], said, 'SIGTERM', environment())).toBe(143);
    expect(sleeping('979')).toEqual([]);
    expect(place.report().builds).toMatchObject([{ outcome: 'interrupted' }, { outcome: 'interrupted' }]);
  });

  it('do not hide each other where one fails', () => {
    place.write('configs/fedora-43-x86_64.cfg', 'unreachable');
    place.write('demo.spec', demoSpec());
    expect(build(...roots)).toMatchObject({ status: 4, builds: [{ outcome: 'failed', phase: 'root' }, { outcome: 'built' }] });
  });
});
