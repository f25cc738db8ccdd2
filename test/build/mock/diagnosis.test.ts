import { describe, expect, it } from '@jest/globals';
import type { Failure } from '../../../src/build/engine.js';
import { diagnosisOfMock } from '../../../src/build/mock/diagnosis.js';
import { LogReader } from '../../../src/buildlog/read-log.js';

const inRoot = 'Start: chroot init\n';
const inSetup = `${inRoot}Start: build phase for demo-1-1.src.rpm\nStart: build setup for demo-1-1.src.rpm\n`;
const inBuild = `${inSetup}Start: rpmbuild demo-1-1.src.rpm\n`;

function of(status: number, more: Partial<Failure> = {}) {
  const failure: Failure = {
    step: { makes: 'packages' },
    ended: { how: 'exited', status },
    request: { root: 'fedora-43-x86_64' },
    state: inRoot,
    said: ['ERROR: something'],
    ...more,
  };
  return diagnosisOfMock(failure);
}

function logOf(text: string) {
  const reader = new LogReader('build.log');
  reader.push(Buffer.from(text));
  return reader.finish();
}

describe('the status of mock', () => {
  it.each([
    [2, 'start of mock'],
    [3, 'configuration'],
    [5, 'start of mock'],
    [7, 'mock'],
    [11, 'time limit'],
    [30, 'root'],
    [50, 'start of mock'],
    [60, 'lock'],
    [70, 'result directory'],
    [143, 'mock'],
  ])('%i means %s', (status, phase) => expect(of(status).phase).toBe(phase));

  it('1 means what the log says', () => {
    const log = logOf('Executing(%build): /bin/sh -e /x\n+ false\nerror: Bad exit status from /x (%build)\n');
    expect(of(1, { log, state: inBuild }).phase).toBe('%build');
  });

  it('that nothing explains is told', () => expect(of(99, { state: inBuild }).message).toBe('mock ended with 99; it said: ERROR: something'));
});

describe('a root that could not be filled', () => {
  const message = (said: readonly string[], more: Partial<Failure> = {}) => of(30, { said, ...more }).message;

  it('because a repository is out of reach', () => {
    const said = [
      "  - Curl error (6): Couldn't resolve host name for http://example.invalid/repodata/repomd.xml [Could not resolve host: example.invalid]",
      "Error: Failed to download metadata for repo 'base': Cannot download repomd.xml: All mirrors were tried",
    ];
    expect(message(said)).toBe(
      'the root of "fedora-43-x86_64" could not be filled: its repository "base" is out of reach ' +
        "(Couldn't resolve host name for http://example.invalid/repodata/repomd.xml)",
    );
  });

  it('because a package of the configuration is gone', () => {
    expect(message(['No match for argument: nosuch', 'Error: Unable to find a match: nosuch'])).toMatch(/no repository of the configuration has nosuch, which/);
  });

  it('for another architecture', () => {
    const request = { root: 'fedora-43-x86_64', arch: 'i686' };
    expect(message(['Error: Unable to find a match: bash'], { request })).toMatch(/for i686 could not be filled: .*repositories have packages for i686$/);
  });

  it('is called by the name of its file, wherever that lies', () => {
    expect(message([], { request: { root: '/home/me/own.cfg' } })).toMatch(/^the root of "own\.cfg" could/);
  });

  it('shows what mock said, without its version, times, meters and frames of Python', () => {
    const said = [
      'Mock Version: 6.7',
      'ERROR: Exception(demo.spec) Config(fedora-43-x86_64) 0 minutes 1 seconds',
      'base     0.0  B/s |   0  B     00:00',
      'File "/usr/lib/python3/x.py", line 3, in do',
      '    ^^^^^^',
      "FileNotFoundError: 'gtar'",
    ];
    expect(of(1, { said }).message).toBe('the root of "fedora-43-x86_64" could not be filled or set up. mock said: FileNotFoundError: \'gtar\'');
  });

  it('because mock 2.12 was started by root for root', () => {
    expect(of(4, { said: ['ERROR: Command failed:', '# /usr/sbin/usermod -u 0 mockbuild'] })).toMatchObject({
      phase: 'root',
      message: expect.stringContaining('mock does not build as root'),
    });
  });
});

describe('build dependencies', () => {
  const said = ["No matching package to install: 'nosuch-devel >= 2'", 'Not all dependencies satisfied'];

  it.each([
    ['alone', 30],
    ['in a chain, whose status is 4', 4],
  ])('that nobody provides, %s', (_, status) => {
    expect(of(status, { state: inSetup, said })).toEqual({ phase: 'build dependencies', message: 'build dependencies are missing: nosuch-devel >= 2' });
  });

  it('are all told, in the words of dnf 5 too', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'a'].map((name) => `No match for argument: ${name}-devel`);
    expect(of(30, { state: inSetup, said: [...lines, 'You can try to add to command line:', '--skip-unavailable'] }).message).toBe(
      'build dependencies are missing: a-devel, b-devel, c-devel, d-devel, e-devel',
    );
  });

  it('that mock has no command to install', () => {
    expect(of(10, { state: inSetup, said: ['ERROR: builddep command missing.', 'Please install package dnf-plugins-core.'] }).message).toBe(
      'the build dependencies could not be installed. mock said: ERROR: builddep command missing. | Please install package dnf-plugins-core.',
    );
  });
});

describe('mock that gave up before it began', () => {
  const ofWords = (...said: string[]) => of(1, { state: '', said });

  it.each([
    ['RuntimeError: mock will not run from the root account (needs an unprivileged uid so it can drop privs)', 'start of mock', /mock does not build as root/],
    ['ERROR: Cannot find/open srpm: --nosuchopt', 'start of mock', /^mock does not know the argument --nosuchopt$/],
    ['ERROR: Cannot find/open srpm: /x/cut-1-1.src.rpm. Error: error reading package header', 'source package', /cut-1-1\.src\.rpm: error reading/],
    ['The password you typed is invalid.', 'start of mock', /^mock gave up before it built anything\. mock said: The password/],
  ])('%s', (line, phase, message) => expect(ofWords(line)).toEqual({ phase, message: expect.stringMatching(message) }));
});

it('tells of a time limit in a chain by the words of mock', () => {
  const request = { root: 'fedora-43-x86_64', timeout: 3 };
  expect(of(4, { state: inBuild, said: ['ERROR: Timeout(3) expired for command:'], request }).message).toBe(
    'the build took longer than 3 s (--rpmbuild-timeout)',
  );
});

it('says which file the user that mock builds as may not read', () => {
  const said = ["with open(src, 'rb') as fsrc:", "PermissionError: [Errno 13] Permission denied: '/root/demo.spec'"];
  const state = `${inRoot}Start: buildsrpm\n`;
  expect(of(1, { step: { makes: 'source-package' }, state, said })).toEqual({
    phase: 'sources',
    message: 'the user that mock builds as may not read /root/demo.spec, or not enter a directory above it',
  });
});

it('takes no failure of a source package for missing build dependencies', () => {
  expect(of(1, { step: { makes: 'source-package' }, state: `${inRoot}Start: buildsrpm\n` }).phase).toBe('mock');
});

it('shows of a usage what was wrong with the command line', () => {
  expect(of(2, { state: '', said: ['Usage:', 'mock [options] --init', 'mock.py: error: no such option: --nosuch'] }).message).toBe(
    'mock did not take its command line: no such option: --nosuch',
  );
});

describe('a chain', () => {
  it('names the root that an earlier one left without a user', () => {
    const said = ['ERROR: Command failed:', '# /usr/sbin/usermod -u 1002 mockbuild'];
    expect(of(6, { state: '', said, request: { root: 'fedora-43-x86_64', uniqueExt: 'ci' } as Failure['request'] })).toMatchObject({
      phase: 'root',
      message: expect.stringContaining('mock -r fedora-43-x86_64 --uniqueext=ci --clean'),
    });
  });

  it('names what a package built before needs and nobody has', () => {
    const said = [
      'Problem: package libring-devel-1-1.x86_64 requires libring = 1-1, but none of the providers can be installed',
      '- nothing provides libother.so.1()(64bit) needed by libring-1-1.x86_64',
      "ERROR: Stopping the --chain build because --continue isn't specified",
    ];
    expect(of(4, { state: inSetup, said })).toEqual({
      phase: 'build dependencies',
      message: 'build dependencies are missing: libother.so.1()(64bit) (for libring-1-1.x86_64)',
    });
  });
});
