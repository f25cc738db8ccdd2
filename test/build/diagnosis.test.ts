import { describe, expect, it } from '@jest/globals';
import { diagnosisOfLog } from '../../src/build/diagnosis.js';
import type { Failure } from '../../src/build/engine.js';
import { mock } from '../../src/build/engines/mock.js';
import { rpmbuild } from '../../src/build/engines/rpmbuild.js';
import { LogReader } from '../../src/buildlog/read-log.js';

function logOf(text: string) {
  const reader = new LogReader('build.log');
  reader.push(Buffer.from(text));
  return reader.finish();
}

const phase = (text: string) => diagnosisOfLog(logOf(text))?.phase;
const inScript = 'Executing(%install): /bin/sh -e /var/tmp/rpm-tmp.a\n+ exit 0\nProcessing files: demo-1-1.x86_64\n';

describe('the log of a build that failed', () => {
  it.each([
    ['%check', 'Executing(%check): /bin/sh -e /x\n+ make test\nerror: Bad exit status from /x (%check)\n'],
    ['build dependencies', 'error: Failed build dependencies:\n\tnosuch-devel >= 3 is needed by demo-1-1.x86_64\n'],
    ['packaging', `${inScript}error: Installed (but unpackaged) file(s) found:\n   /usr/share/x\n`],
    ['packaging', `${inScript}error: File not found: /home/b/rpmbuild/BUILDROOT/demo-1-1.x86_64/usr/share/x\n`],
    ['packaging', `${inScript}error: Arch dependent binaries in noarch package\n`],
    ['packaging', `${inScript}error: Bad mode spec: %attr(99z,root,root)\n`],
    ['architecture', 'error: Architecture is not included: x86_64\n'],
    ['spec', 'error: line 7: Unknown tag: Nmae: demo\n'],
    ['spec', 'Mock Version: 6.7\nerror: Building target platforms: x86_64\nBuilding for target x86_64\nline 43: Unclosed %if\n'],
  ])('says that it was %s', (expected, text) => expect(phase(text)).toBe(expected));

  it('says nothing where nothing went wrong', () => {
    expect(phase(`${inScript}warning: File listed twice: /usr/share/x\nWrote: /x/demo-1-1.x86_64.rpm\n`)).toBeUndefined();
  });
});

describe('the status of mock', () => {
  const failure = (status: number, more: Partial<Failure> = {}): Failure => ({
    step: { makes: 'packages' },
    ended: { how: 'exited', status },
    request: { root: 'fedora-43-x86_64' },
    state: 'Start: chroot init\n',
    said: ['ERROR: something'],
    ...more,
  });
  const ofMock = (status: number, more?: Partial<Failure>) => mock.diagnose(failure(status, more)).phase;

  it.each([
    [2, 'start of mock'],
    [3, 'configuration'],
    [5, 'start of mock'],
    [11, 'time limit'],
    [30, 'root'],
    [60, 'lock'],
    [70, 'result directory'],
    [99, 'mock'],
  ])('%i means %s', (status, expected) => expect(ofMock(status)).toBe(expected));

  it('30 means build dependencies once the root is there', () => {
    const said = ["No matching package to install: 'nosuch-devel >= 2'", 'Not all dependencies satisfied'];
    expect(mock.diagnose(failure(30, { state: 'Start: build phase for demo-1-1.src.rpm\n', said }))).toEqual({
      phase: 'build dependencies',
      message: 'build dependencies are missing: nosuch-devel >= 2',
    });
  });

  it('1 means what the log says, or that mock never began', () => {
    const log = logOf('Executing(%build): /bin/sh -e /x\n+ false\nerror: Bad exit status from /x (%build)\n');
    expect(ofMock(1, { log })).toBe('%build');
    expect(ofMock(1, { state: '' })).toBe('start of mock');
  });
});

describe('rpmbuild', () => {
  it.each([
    [{ how: 'exited', status: 1 }, 'rpmbuild ended with 1; it said: error: odd'],
    [{ how: 'killed', by: 'SIGKILL' }, 'rpmbuild was ended by SIGKILL; it said: error: odd'],
    [{ how: 'not-started', code: 'EACCES' }, 'rpmbuild could not be started (EACCES)'],
    [{ how: 'timed-out' }, 'the build took longer than 5 s (--rpmbuild-timeout)'],
  ] as const)('that ended so: %j', (ended, message) => {
    const { message: said } = rpmbuild.diagnose({ step: { makes: 'packages' }, ended, request: { timeout: 5 }, state: '', said: ['error: odd'] });
    expect(said).toBe(message);
  });
});
