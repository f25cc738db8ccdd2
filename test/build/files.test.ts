import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileFault } from '../../src/build/results/file-fault.js';
import { describeWithTools } from '../support/tools.js';
import { demoSpec, Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.end());

/** What the system throws. */
function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it was expected to throw');
}

describe('a file that cannot be read or written', () => {
  const out = () => join(place.directory, 'out');
  const full = (more: object) => Object.assign(new Error('write'), { code: 'ENOSPC', ...more });

  it('is named as it lies in the result directory, with what is wrong', () => {
    expect(
      fileFault(
        errorOf(() => readFileSync(join(out(), 'originals/build.log'))),
        out(),
      ),
    ).toEqual({
      phase: 'files',
      message: 'originals/build.log: it is gone. Did something remove it while the build ran? (ENOENT)',
    });
    mkdirSync(join(out(), 'build.log'), { recursive: true });
    expect(
      fileFault(
        errorOf(() => readFileSync(join(out(), 'build.log'))),
        out(),
      )?.message,
    ).toMatch(/: it is a directory|the result directory/);
  });

  it('is the copy where the device is full, and the whole directory where no file is known', () => {
    const copying = full({ path: '/elsewhere/a.src.rpm', dest: join(out(), 'originals/a.src.rpm') });
    expect(fileFault(copying, out())?.message).toBe('originals/a.src.rpm: there is no space left on the device (ENOSPC)');
    expect(fileFault(full({}), out())?.message).toBe('the result directory: there is no space left on the device (ENOSPC)');
  });

  it('has no directories of this machine in its name', () => {
    const error = Object.assign(new Error('open'), { code: 'EACCES', path: '/elsewhere/a.src.rpm' });
    expect(fileFault(error, out())?.message).toBe('a.src.rpm: this user has no right to it (EACCES)');
  });

  it('is told apart from faults of ours', () => {
    expect(fileFault(new TypeError('x is undefined'), out())).toBeUndefined();
    expect(fileFault(Object.assign(new Error('bad'), { code: 'ERR_INVALID_ARG_TYPE' }), out())).toBeUndefined();
  });
});

describeWithTools(['rpmbuild'], 'a result directory that is removed while the build runs', () => {
  it('fails that build, and the spec is checked still', () => {
    place.write('demo.spec', demoSpec({ build: `rm -rf ${place.directory}/out` }));
    const { status, builds, inputs } = place.build(['demo.spec', '--engine', 'rpmbuild', '--resultdir', 'out']);
    expect({ status, builds }).toMatchObject({ status: 4, builds: [{ outcome: 'failed', phase: 'files', packages: [], logs: [] }] });
    expect(inputs).toMatchObject([{ path: 'demo.spec', status: 'checked' }]);
  });
});
