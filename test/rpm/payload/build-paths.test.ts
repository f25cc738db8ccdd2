import { describe, expect, it } from '@jest/globals';
import { BuildPathScanner, type BuildPaths } from '../../../src/rpm/payload/build-paths.js';

function found(content: string, piece = 1 << 20): BuildPaths | undefined {
  const data = Buffer.from(content, 'latin1');
  const scanner = new BuildPathScanner();
  for (let at = 0; at < data.length; at += piece) scanner.push(data.subarray(at, at + piece));
  return scanner.finish();
}

describe('a path of the build', () => {
  it.each([
    ['below the build root', 'prefix="/builddir/build/BUILDROOT/demo-1.0-1.x86_64/usr"\n', '/builddir/build/BUILDROOT/demo-1.0-1.x86_64/usr'],
    ['below the build directory', 'at /home/u/rpmbuild/BUILD/demo-1.0/main.c:12', '/home/u/rpmbuild/BUILD/demo-1.0/main.c'],
    ['behind an option', '-I/builddir/build/BUILD/demo/include -g', '/builddir/build/BUILD/demo/include'],
    ['among bytes of no text', '\0\x01\0/b/BUILDROOT/x\0\xff', '/b/BUILDROOT/x'],
  ])('%s is told whole', (_, content, path) => expect(found(content)).toEqual({ paths: [path] }));

  it.each(['no path', '/usr/share/BUILDING/x', '/usr/BUILD', '/usr/BUILDROOT', 'BUILD/x', '/BUILDER/x'])('is none of %s', (content) =>
    expect(found(content)).toBeUndefined(),
  );

  it('is told once', () => expect(found('/b/BUILD/x /b/BUILD/x /b/BUILD/y')).toEqual({ paths: ['/b/BUILD/x', '/b/BUILD/y'] }));

  it('that comes in pieces is told as one', () => {
    const content = `${'x '.repeat(400)}/builddir/build/BUILDROOT/demo-1.0-1.x86_64/usr/lib/demo ${'y '.repeat(700)}/b/BUILD/end`;
    const whole = found(content);
    expect(whole?.paths).toEqual(['/builddir/build/BUILDROOT/demo-1.0-1.x86_64/usr/lib/demo', '/b/BUILD/end']);
    for (let piece = 1; piece < content.length; piece += 7) expect([piece, found(content, piece)]).toEqual([piece, whole]);
  });

  it('that goes on for ever is cut, the same in all pieces', () => {
    const content = `/${'a'.repeat(2000)}/BUILD/${'b'.repeat(2000)}/BUILD/c`;
    const whole = found(content);
    for (const path of whole?.paths ?? []) expect(path.length).toBeLessThanOrEqual(512);
    for (const piece of [1, 10, 255, 256, 257, 1000]) expect(found(content, piece)).toEqual(whole);
  });

  it('is one of sixteen at most', () => {
    const content = Array.from({ length: 50 }, (_, index) => `/b/BUILD/${index}`).join(' ');
    expect(found(content)?.paths).toHaveLength(16);
    expect(found(content)?.truncated).toBe(true);
  });
});
