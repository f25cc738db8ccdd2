import { describe, expect, it } from '@jest/globals';
import { elfObjects, nativeObjects, publicLibraries } from '../../../../rules/reading/package/elf-objects.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const library = { type: 'dyn', soname: 'libdemo.so.1' } as const;
const pkg = examplePackage({
  arch: 'x86_64',
  files: [
    { path: '/lib64/libdemo.so.1', elf: library },
    { path: '/usr/bin/demo', elf: { type: 'exec' } },
    { path: '/usr/lib/debug/usr/bin/demo.debug', elf: { type: 'exec' } },
    { path: '/usr/lib/firmware/demo.bin', elf: { type: 'exec' } },
    { path: '/usr/lib64/demo/plugin.so', elf: library },
    { path: '/usr/share/notes', content: 'text' },
  ],
});
const paths = (found: readonly { readonly path: string }[]): string[] => found.map(({ path }) => path);

describe('the ELF files of a package', () => {
  it('have their paths after the usr-merge, debug files aside', () => {
    expect(paths(elfObjects(pkg))).toEqual(['/usr/lib64/libdemo.so.1', '/usr/bin/demo', '/usr/lib/firmware/demo.bin', '/usr/lib64/demo/plugin.so']);
  });

  it('are loaded by the system where they are no firmware', () => {
    expect(paths(nativeObjects(pkg))).toEqual(['/usr/lib64/libdemo.so.1', '/usr/bin/demo', '/usr/lib64/demo/plugin.so']);
  });

  it('are libraries for all where the loader looks', () => {
    expect(paths(publicLibraries(pkg))).toEqual(['/usr/lib64/libdemo.so.1']);
  });
});
