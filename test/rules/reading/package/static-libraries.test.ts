import { expect, it } from '@jest/globals';
import { staticLibraries } from '../../../../rules/reading/package/static-libraries.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const code = { objects: 1 };
const found = (path: string, archive = code) => staticLibraries(examplePackage({ files: [{ path, archive }] })).length;

it.each(['/usr/lib64/libdemo.a', '/lib/libdemo.a'])('an archive with code where the linker looks is a static library: %s', (path) => {
  expect(found(path)).toBe(1);
});

it.each([
  '/usr/lib64/demo/plugin.a',
  '/usr/lib/debug/usr/lib64/libdemo.a',
  '/usr/lib64/libdemo.dll.a',
  '/usr/lib64/libc_nonshared.a',
  '/usr/lib64/libpthread.a',
])('elsewhere, of another system or of the C library it is none: %s', (path) => {
  expect(found(path)).toBe(0);
});

it('an archive without code is none', () => {
  expect(found('/usr/lib64/libdemo.a', { objects: 0 })).toBe(0);
});
