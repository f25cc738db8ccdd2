import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildDirectoryFault, isPlainName, pathFault } from '../../src/build/names.js';
import { demoSpec, Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  place.write('demo.spec', demoSpec());
});
afterEach(() => place.end());

describe('what a build refuses', () => {
  it.each([
    [['./-e.spec'], 'has a name that begins with "-"'],
    [['%(touch pwned).spec'], 'has a percent sign'],
    [['demo\n.spec'], 'has a control character'],
    [['demo.spec', '--sources', '%{lua:x}'], 'has a percent sign'],
    [['demo.spec', '--resultdir', 'out put'], 'that build scripts do not bear'],
    [['demo.spec', '--resultdir', '%(touch pwned)'], 'has a percent sign'],
    [['demo.spec', '--arch=--eval=%(touch pwned)'], '--arch'],
    [['demo.spec', '--with=-x'], '--with -x'],
    [['demo.spec', '-D', 'x y\n%z %(touch pwned)'], 'no control characters'],
    [['demo.spec', '--rpmbuild-timeout', '0'], '--rpmbuild-timeout'],
    [['demo.spec', '-r', 'fedora-43-x86_64'], '-r: rpmbuild has no such option'],
    [['demo.spec', '--enable-network'], '--enable-network: rpmbuild has no such option'],
    [['demo.spec', '--', '--resultdir=/tmp/x'], '-- --resultdir=/tmp/x'],
    [['demo.spec', '--', '-bb'], '-- -bb'],
    [['absent.spec'], 'absent.spec: is no file that is there'],
    [['hello.txt'], 'expected a spec'],
    [[], 'what is to be built?'],
    [['.git'], '.git: is a directory: expected a spec'],
    [['--no-build', '--resultdir', '.'], '--no-build and --engine: that says how to build'],
  ])('%j', (args, message) => {
    const before = readdirSync(place.directory);
    const { status, stdout, stderr } = place.run(['--engine', 'rpmbuild', ...args]);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(readdirSync(place.directory)).toEqual(before);
  });

  it('an engine that is not there, with what to do', () => {
    const { status, stderr } = place.run(['demo.spec'], { PATH: join(place.directory, 'empty') });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^speclint: mock is not installed: .*--engine rpmbuild\n$/)]);
    expect(existsSync(join(place.directory, 'out'))).toBe(false);
  });

  it('an engine that there is none of', () => {
    expect(place.run(['demo.spec', '--engine', 'make'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('expected one of mock, rpmbuild, pbuild'),
    });
  });
});

describe('a check of results that are there', () => {
  it.each([
    [[], '--no-build: which results?'],
    [['--resultdir', 'absent'], '--resultdir absent: there is no such directory'],
    [['--resultdir', '.git'], 'there are no results of a build in it'],
    [['--resultdir', '.', '-r', 'fedora-43-x86_64'], '--no-build and -r: that says how to build'],
    [['--resultdir', '.', '--', '--nocheck'], '--no-build and --: that says how to build'],
  ])('refuses %j', (args, message) => {
    expect(place.run(['--no-build', ...args])).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});

describe('names for a build', () => {
  it('may have what names have', () => {
    for (const path of ['/home/me/git/c++/demo-1~rc1.spec', '/srv/a b/demo.spec']) expect(pathFault(path)).toBeUndefined();
    for (const name of ['fedora-43-x86_64', 'x86_64', 'tests', 'a.b+c']) expect(isPlainName(name)).toBe(true);
    expect(buildDirectoryFault('/tmp/out/fedora-43+x86_64')).toBeUndefined();
  });

  it('may not have what makes an option, a macro or a line of its own', () => {
    for (const path of ['/x/-e.spec', '/x/%{y}/demo.spec', '/x/a\u001b[2J.spec', 'a\u0000b']) expect(pathFault(path)).toBeDefined();
    for (const name of ['', '-r', 'a b', 'a/b', '../x', 'a\nb', '%x', 'a'.repeat(200)]) expect(isPlainName(name)).toBe(false);
    for (const path of ['/tmp/a b', "/tmp/a'b", '/tmp/$x', '/tmp/*']) expect(buildDirectoryFault(path)).toBeDefined();
  });
});
