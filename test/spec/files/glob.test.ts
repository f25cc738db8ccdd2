import { describe, expect, it } from '@jest/globals';
import { filesGlob, unknownStretch } from '../../../src/spec/files/glob.js';

const match = (pattern: string, path: string) => filesGlob(pattern).match(path);

describe('a pattern of %files', () => {
  it.each([
    ['/usr/bin/*', '/usr/bin/foo'],
    ['/usr/bin/fo?', '/usr/bin/foo'],
    ['/usr/bin/[fg]oo', '/usr/bin/goo'],
    ['/usr/bin/[!a-e]oo', '/usr/bin/foo'],
    ['/usr/bin/[[:alpha:]]oo', '/usr/bin/foo'],
    ['/usr/bin/{foo,bar}', '/usr/bin/bar'],
    ['/usr/{bin/{a,b},lib/c}', '/usr/bin/b'],
    ['/usr/{bin/{a,b},lib/c}', '/usr/lib/c'],
    ['/usr/bin/foo{,-doc}', '/usr/bin/foo'],
    ['/usr/bin/foo\\*', '/usr/bin/foo*'],
    ['/usr//share/foo/', '/usr/share/foo'],
    ['/usr/*/foo', '/usr/lib64/foo'],
    ['/usr/share/.foo*', '/usr/share/.foorc'],
    ['/usr/bin/[', '/usr/bin/['],
    ['/usr/lib/*.so.*', '/usr/lib/libfoo.so.1.so.2'],
  ])('%s is %s', (pattern, path) => expect(match(pattern, path)).toBe('whole'));

  it.each([
    ['/usr/share/foo', '/usr/share/foo/a/b'],
    ['/usr/share/{foo,bar}/', '/usr/share/bar/.hidden/c'],
    ['/usr/share/f*', '/usr/share/foo/a'],
  ])('%s is above %s', (pattern, path) => expect(match(pattern, path)).toBe('below'));

  it.each([
    ['/usr/bin/*', '/usr/bin/.hidden'],
    ['/usr/lib/*', '/usr/lib/.build-id/7e'],
    ['/usr/*', '/opt/usr'],
    ['/usr/bin/fo', '/usr/bin/foo'],
    ['/usr/bin/?', '/usr/bin/'],
    ['/usr/bin/*.conf', '/usr/bin/.conf'],
    ['/usr/bin/{foo,bar}', '/usr/bin/{foo,bar}'],
    ['/usr/bin/[^f]oo', '/usr/bin/foo'],
  ])('%s is not %s', (pattern, path) => expect(match(pattern, path)).toBeUndefined());

  it('takes anything for what is not known, slashes too', () => {
    expect(match(`${unknownStretch}/foo/core.py`, '/usr/lib/python3.14/site-packages/foo/core.py')).toBe('whole');
    expect(match(`${unknownStretch}/fo*/core.py`, '/usr/lib/foo/deep/core.py')).toBeUndefined();
  });

  it('tells how much of it stands for itself', () => {
    expect(filesGlob('/a/*').literal).toBe(3);
    expect(filesGlob('/a/{b,cde}').literal).toBe(6);
    expect(filesGlob('/a/b\\*').plain).toBe('/a/b*');
    expect(filesGlob('/a/b*').plain).toBeUndefined();
  });

  it('stays quick where stars and braces pile up', () => {
    const begin = performance.now();
    match(`/${'*a'.repeat(500)}`, `/${'a'.repeat(4000)}`);
    match(`${unknownStretch}${'*a'.repeat(300)}${unknownStretch}b`, `/${'a'.repeat(4000)}`);
    match(`/${'{a,b}'.repeat(200)}`, '/a');
    match('/{'.repeat(5000), '/a');
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
