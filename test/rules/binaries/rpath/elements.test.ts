import { describe, expect, it } from '@jest/globals';
import { faultyElements, named, rpathElements } from '../../../../rules/binaries/rpath/elements.js';
import type { ExampleFile, PackageFacts } from '../../../../src/policy/index.js';
import { examplePackage } from '../../../../src/policy/rule-tester/example-package.js';

const build = (...packages: PackageFacts[]) => ({ source: '', packages, complete: true });
const withFiles = (...files: ExampleFile[]): PackageFacts => examplePackage({ files });

describe('the search paths of a package', () => {
  it('are named by tag and position', () => {
    const pkg = withFiles({ path: '/usr/bin/a', elf: { rpath: '/x:/y', runpath: '/z' } });
    expect(rpathElements(pkg, build(pkg)).map(named)).toEqual(['RPATH element "/x" (1 of 2)', 'RPATH element "/y" (2 of 2)', 'RUNPATH element "/z"']);
  });

  it('are cut where they are endless', () => {
    const pkg = withFiles({ path: '/usr/bin/a', elf: { runpath: `/${'x'.repeat(100_000)}` } });
    expect(rpathElements(pkg, build(pkg)).map((element) => named(element).length)).toEqual([218]);
  });

  it('count $ORIGIN as ignored in programs with capabilities', () => {
    const pkg = withFiles({ path: '/usr/bin/a', elf: { runpath: '$ORIGIN/../lib64/a' } }, { path: '/usr/lib64/a/liba.so', elf: { soname: 'liba.so' } });
    const capable: PackageFacts = { ...pkg, files: pkg.files.map((file, i) => (i === 0 ? { ...file, caps: 'cap_net_raw=ep' } : file)) };
    expect([pkg, capable].map((each) => faultyElements(each, build(each), 'origin-misuse').map(({ fault }) => fault.reason))).toEqual([[], ['set-uid']]);
  });

  it('find libraries by links and ghosts too, not by texts or programs', () => {
    const program: ExampleFile = { path: '/usr/bin/a', elf: { runpath: '/usr/lib64/a' } };
    const faults = (file: ExampleFile): number => {
      const pkg = withFiles(program, file);
      return faultyElements(pkg, build(pkg), 'not-owned').length;
    };
    expect(faults({ path: '/usr/lib64/a/liba.so.1', linkTo: '../liba.so.1' })).toBe(0);
    expect(faults({ path: '/usr/lib64/a/liba.so.1', flags: ['ghost'] })).toBe(0);
    expect(faults({ path: '/usr/lib64/a/liba.so', content: 'INPUT(-la)\n' })).toBe(1);
    expect(faults({ path: '/usr/lib64/a/program', elf: {} })).toBe(1);
  });
});
