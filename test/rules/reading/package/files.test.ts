import { describe, expect, it } from '@jest/globals';
import * as reading from '../../../../rules/reading/package/files.js';
import type { ExampleFile } from '../../../../src/policy/index.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';
import type { PackageFile } from '../../../../src/rpm/facts.js';

const files: readonly ExampleFile[] = [
  { path: '/etc/demo.conf', content: 'a\n', flags: ['config'] },
  { path: '/etc/demo.d', type: 'directory' },
  { path: '/etc/demo.d/a.conf', content: 'b\n' },
  { path: '/etc/demo.d.conf', content: '' },
  { path: '/lib/systemd/system/demo.service', content: '[Unit]\n' },
  { path: '/usr/bin/demo', elf: {} },
  { path: '/usr/bin/run', content: '#!/bin/sh\n', mode: 0o755 },
  { path: '/usr/lib/libdemo.so', linkTo: 'libdemo.so.1' },
  { path: '/usr/lib/libdemo.so.1', elf: {} },
  { path: '/usr/lib/systemd/system/demo.socket' },
  { path: '/run/demo.pid', flags: ['ghost'] },
];

const paths = (found: readonly PackageFile[]): string[] => found.map(({ path }) => path);

describe.each([
  ['in order', [...files].sort((a, b) => (a.path < b.path ? -1 : 1))],
  ['in another order', files],
])('the files of a package that has them %s', (_, given) => {
  const pkg = examplePackage({ files: given });

  it('are found below a directory, also by its name before the usr-merge', () => {
    expect(paths(reading.filesBelow(pkg, '/etc/demo.d'))).toEqual(['/etc/demo.d/a.conf']);
    expect(paths(reading.filesBelow(pkg, '/etc'))).toHaveLength(4);
    expect(paths(reading.filesBelow(pkg, '/usr/lib/systemd/system'))).toEqual(['/lib/systemd/system/demo.service', '/usr/lib/systemd/system/demo.socket']);
    expect(paths(reading.filesBelow(pkg, '/usr/lib'))).toHaveLength(4);
    expect(paths(reading.filesBelow(pkg, '/opt'))).toEqual([]);
  });

  it('are found by their path', () => {
    for (const { path } of given) expect(reading.fileAt(pkg, path)?.path).toBe(path);
    expect(reading.fileAt(pkg, '/usr/bin')).toBeUndefined();
  });

  it('are found by the ending of their names', () => {
    expect(paths(reading.filesEnding(pkg, '.conf'))).toEqual(['/etc/demo.conf', '/etc/demo.d.conf', '/etc/demo.d/a.conf']);
    expect(paths(reading.filesEnding(pkg, '.socket', '.service'))).toEqual(['/lib/systemd/system/demo.service', '/usr/lib/systemd/system/demo.socket']);
    expect(paths(reading.filesEnding(pkg, '.so', '.so.1'))).toEqual(['/usr/lib/libdemo.so', '/usr/lib/libdemo.so.1']);
    expect(paths(reading.filesEnding(pkg, 'mo'))).toEqual(['/usr/bin/demo']);
    expect(paths(reading.filesEnding(pkg, '.d'))).toEqual(['/etc/demo.d']);
  });

  it('are found by what they are', () => {
    expect(reading.regularFiles(pkg)).toHaveLength(9);
    expect(paths(reading.directories(pkg))).toEqual(['/etc/demo.d']);
    expect(paths(reading.symbolicLinks(pkg))).toEqual(['/usr/lib/libdemo.so']);
    expect(paths(reading.executables(pkg))).toEqual(['/usr/bin/demo', '/usr/bin/run', '/usr/lib/libdemo.so.1']);
    expect(paths(reading.flaggedFiles(pkg))).toEqual(['/etc/demo.conf', '/run/demo.pid']);
    expect(paths(reading.elfFiles(pkg))).toEqual(['/usr/bin/demo', '/usr/lib/libdemo.so.1']);
    expect(paths(reading.scriptFiles(pkg))).toEqual(['/usr/bin/run']);
    expect(paths(reading.filesWithText(pkg))).toHaveLength(4);
  });
});

describe('the first file of each pair of names at the top', () => {
  it('is all that a rule about directories of the hierarchy need see', () => {
    const given = ['/a', '/a/b', '/a/b/c', '/a/b/d', '/a/b-c/d', '/e/f/g', '/e/f/h/i'].map((path) => ({ path }));
    expect(paths(reading.topFiles(examplePackage({ files: given })))).toEqual(['/a', '/a/b', '/a/b-c/d', '/a/b/c', '/e/f/g']);
  });
});
