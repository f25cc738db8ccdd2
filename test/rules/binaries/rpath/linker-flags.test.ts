import { describe, expect, it } from '@jest/globals';
import { linkerFlags } from '../../../../rules/binaries/rpath/linker-flags.js';

const directories = (text: string): string[] => linkerFlags(text).map(({ directory }) => directory);

describe('flags that store a search path', () => {
  it.each([
    ['-Wl,-rpath,/a', '/a'],
    ['-Wl,-rpath=/a', '/a'],
    ['-Wl,--rpath,/a', '/a'],
    ['-Wl,-rpath -Wl,/a', '/a'],
    ['-rpath /a', '/a'],
    ['-Wl,-R,/a', '/a'],
    ['-Wl,-R/a', '/a'],
    ["dependency_libs=' -R/a -lb'", '/a'],
    ['"-R${libdir}"', '${libdir}'],
    ['-Wl,-rpath,@DIR@', '@DIR@'],
  ])('%s', (text, directory) => {
    expect(directories(text)).toEqual([directory]);
  });

  it.each(['-Wl,-rpath-link,/a', 'cp -R /a /b', 'x-R/a', '# -Wl,-rpath,/a', '-Wl,-rpath', '--no-rpath'])('finds none in %s', (text) => {
    expect(directories(text)).toEqual([]);
  });

  it('counts lines and takes several of one line', () => {
    expect(linkerFlags('a\n-R/b -R/c\n').map(({ directory, line }) => [directory, line])).toEqual([
      ['/b', 2],
      ['/c', 2],
    ]);
  });

  it('comes to an end of a long hostile line', () => expect(directories('-rpath '.repeat(50_000) + ' '.repeat(200_000))).toEqual([]));
});
