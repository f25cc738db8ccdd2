import { describe, expect, it } from '@jest/globals';
import { packageOperands } from '../../../../rules/reading/dependencies/package-operands.js';

describe('the operands of a dependency of a package', () => {
  it('are the dependency itself where it is simple', () => {
    const simple = { name: 'foo(x86-64)', op: '=', evr: '1:1.0-1', flags: 8 } as const;
    expect(packageOperands(simple)).toEqual([simple]);
  });

  it('are the names in a rich one, with their conditions', () => {
    expect(packageOperands({ name: '((foo(x86-64) >= 1.0 and bar) if libz.so.1()(64bit) else baz < 2)', flags: 0 })).toEqual([
      { name: 'foo(x86-64)', op: '>=', evr: '1.0' },
      { name: 'bar' },
      { name: 'libz.so.1()(64bit)' },
      { name: 'baz', op: '<', evr: '2' },
    ]);
  });

  it('are those before the fault in a broken one', () => {
    expect(packageOperands({ name: '(foo and (bar', flags: 0 }).map(({ name }) => name)).toEqual(['foo', 'bar']);
  });
});
