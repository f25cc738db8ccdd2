import { describe, expect, it } from '@jest/globals';
import { hasBitWidth, isaSuffix, withoutIsa } from '../../../../rules/data/names/isa-suffixes.js';

describe('the ISA at the end of a name', () => {
  it.each([
    ['foo(x86-64)', 'x86-64', 'foo'],
    ['foo(armv7hl-32)', 'armv7hl-32', 'foo'],
    ['perl(X)(riscv-64)', 'riscv-64', 'perl(X)'],
    ['pkgconfig(foo)', undefined, 'pkgconfig(foo)'],
    ['foo-x86-64', undefined, 'foo-x86-64'],
    ['libfoo.so.1()(64bit)', undefined, 'libfoo.so.1()(64bit)'],
  ])('%s', (name, isa, rest) => {
    expect([isaSuffix(name), withoutIsa(name)]).toEqual([isa, rest]);
  });

  it('is something else than the mark of 64-bit objects', () => {
    expect([hasBitWidth('libfoo.so.1()(64bit)'), hasBitWidth('foo(x86-64)')]).toEqual([true, false]);
  });
});
