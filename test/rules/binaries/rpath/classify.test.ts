import { describe, expect, it } from '@jest/globals';
import { classify, type RpathFault } from '../../../../rules/binaries/rpath/classify.js';
import { librariesOf } from '../../../../rules/binaries/rpath/libraries.js';
import type { ExampleFile, PackageFacts, PackageFile } from '../../../../src/policy/index.js';
import { examplePackage } from '../../../../src/policy/rule-tester/example-package.js';

const rule: Record<RpathFault['kind'], string> = {
  empty: 'rpath-empty',
  'build-directory': 'rpath-build-directory',
  relative: 'rpath-relative',
  'parent-reference': 'rpath-parent-reference',
  'origin-not-first': 'rpath-origin-not-first',
  'origin-misuse': 'rpath-origin-misuse',
  'standard-directory': 'rpath-standard-directory',
  invalid: 'rpath-invalid',
  'wrong-multilib': 'rpath-wrong-multilib',
  'not-owned': 'rpath-private-directory-not-owned',
};
const privateDirectories = ['/usr/lib64/myapp', '/usr/lib/myapp', '/usr/libexec/foo', '/usr/lib64/foo', '/usr/lib64/a', '/usr/lib64/b'];
const libraryIn = (directory: string): ExampleFile => ({ path: `${directory}/libpart.so`, elf: { soname: 'libpart.so' } });

/** The rules that judge the elements of one list, in order; `fine` where none does. */
function judged(list: string, place = '/usr/bin/program', libraries: readonly ExampleFile[] = [], elfClass: 32 | 64 = 64): string[] {
  const pkg: PackageFacts = examplePackage({ files: [{ path: place, elf: { class: elfClass, runpath: list } }, ...libraries] });
  const file = pkg.files[0] as PackageFile;
  const elf = file.content?.elf;
  if (!elf) throw new Error('no ELF file');
  const set = librariesOf({ source: '', packages: [pkg], complete: true });
  return classify('RUNPATH', elf.runpath ?? [], file, elf, set).map(({ fault }) => (fault ? rule[fault.kind] : 'fine'));
}

const standard = 'rpath-standard-directory';
const notOwned = 'rpath-private-directory-not-owned';
const misuse = 'rpath-origin-misuse';

describe('the class of every element', () => {
  it.each([
    ['/usr/lib64:/usr/lib:/lib:/lib64', [standard, standard, standard, standard]],
    ['/usr/lib64/:/usr/lib64/.', [standard, standard]],
    ['/usr/$LIB:/usr/${LIB}:/$LIB', [standard, standard, standard]],
    ['/usr//lib64', [standard]],
    ['/usr/$LIB/foo', [notOwned]],
    ['/usr/lib64/myapp:/usr/lib/myapp:/usr/libexec/foo', [notOwned, notOwned, notOwned]],
    ['/usr/lib64/otherpkg:/lib64/otherpkg', [notOwned, notOwned]],
    ['/usr/libexec:/usr/lib32:/usr/lib32/foo', ['rpath-invalid', 'rpath-invalid', 'rpath-invalid']],
    ['/usr/share/foo:/', ['rpath-invalid', 'rpath-invalid']],
    ['/usr/local/lib:/usr/local/lib64', ['rpath-invalid', 'rpath-invalid']],
    ['/usr/local/lib/foo', ['rpath-invalid']],
    ['/opt/foo/lib', ['rpath-invalid']],
    ['/builddir/build/BUILD/foo-1/.libs:/home/u/lib:/tmp/x', ['rpath-build-directory', 'rpath-build-directory', 'rpath-build-directory']],
    ['lib:$LIB', ['rpath-relative', 'rpath-relative']],
    ['./lib:../lib:.libs', ['rpath-relative', 'rpath-relative', 'rpath-relative']],
    ['$ORIGIN', [misuse]],
    ['$ORIGIN/../lib64', [misuse]],
    ['$ORIGIN:$ORIGIN/../lib', [misuse, misuse]],
    ['${ORIGIN}:${ORIGIN}/../lib', [misuse, misuse]],
    ['$ORIGIN/foo/../bar', ['rpath-parent-reference']],
    ['/usr/lib64/../lib64:/usr/lib64/a/..', ['rpath-parent-reference', 'rpath-parent-reference']],
    ['', ['rpath-empty']],
    [':/usr/lib64/a', ['rpath-empty', notOwned]],
    ['/usr/lib64/a:', [notOwned, 'rpath-empty']],
    ['/usr/lib64/a::/usr/lib64/b', [notOwned, 'rpath-empty', notOwned]],
    ['/usr/lib/x86_64-linux-gnu', ['fine']],
  ])('%s', (list, expected) => {
    expect(judged(list)).toEqual(expected);
  });

  it.each(privateDirectories)('%s is fine where the build has a library there', (directory) => {
    expect(judged(`${directory}:${directory}/.`, '/usr/bin/program', [libraryIn(directory)])).toEqual(['fine', 'fine']);
  });

  it('has $ORIGIN behind a fixed directory at fault wherever it leads', () => {
    expect(judged('/usr/lib64/a:$ORIGIN', '/usr/bin/program', [libraryIn('/usr/lib64/a')])).toEqual(['fine', 'rpath-origin-not-first']);
    expect(judged('/usr/lib64/a:$ORIGIN', '/usr/lib64/a/plugin.so')).toEqual(['fine', 'rpath-origin-not-first']);
  });

  it('resolves $ORIGIN against the directory of the file', () => {
    expect(judged('$ORIGIN/../lib64/foo', '/usr/bin/program', [libraryIn('/usr/lib64/foo')])).toEqual(['fine']);
    expect(judged('$ORIGIN', '/usr/lib64/foo/plugin', [libraryIn('/usr/lib64/foo')])).toEqual(['fine']);
    expect(judged('$ORIGIN/../lib64/foo', '/usr/libexec/foo/program', [libraryIn('/usr/lib64/foo')])).toEqual([misuse]);
    expect(judged('$ORIGIN/../../../..', '/usr/bin/program')).toEqual([misuse]);
  });

  it('takes $LIB for the directory of the object, by its word size', () => {
    expect(judged('/usr/$LIB/foo', '/usr/bin/program', [libraryIn('/usr/lib64/foo')])).toEqual(['fine']);
    expect(judged('/usr/$LIB/foo', '/usr/bin/program', [libraryIn('/usr/lib/foo')], 32)).toEqual(['fine']);
  });

  it('knows the library tree of the other word size', () => {
    expect(judged('/usr/lib/foo', '/usr/bin/program', [libraryIn('/usr/lib64/foo')])).toEqual(['rpath-wrong-multilib']);
    expect(judged('/usr/lib64/foo', '/usr/bin/program', [libraryIn('/usr/lib64/foo')], 32)).toEqual(['rpath-wrong-multilib']);
  });

  it('does not blame a program below a home directory for looking beside itself', () => {
    expect(judged('$ORIGIN/lib', '/home/demo/program', [libraryIn('/home/demo/lib')])).toEqual(['fine']);
    expect(judged('$ORIGIN/../../home/demo', '/usr/bin/program')).toEqual(['rpath-build-directory']);
  });
});
