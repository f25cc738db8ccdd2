import { describe, expect, it } from '@jest/globals';
import { LuaPatternError } from '../../../src/macro/builtins/lua-class.js';
import { matchAt } from '../../../src/macro/builtins/lua-pattern.js';

const match = (text: string, pattern: string, start = 0) => matchAt(text, pattern, start, () => {});

describe('matchAt', () => {
  it.each([
    ['abc', 'a.c', 3],
    ['abc', '%a+', 3],
    ['ab1', '%a-%d', 3],
    ['aab', 'a?a?a?b', 3],
    ['x]y', 'x[]]y', 3],
    ['a-b', 'a[%-x]b', 3],
    ['a^b', 'a[x^]b', 3],
    ['f(a(b)c)d', 'f%b()', 8],
    ['THE end', '%f[%a]%a+', 3],
    ['"a"x', '(["\'])a%1', 3],
    ['ab', 'ab$', 2],
    ['', '.-', 0],
  ])('%s with %s', (text, pattern, end) => {
    expect(match(text, pattern)?.end).toBe(end);
  });

  it('finds nothing where there is nothing', () => {
    expect([match('abc', 'b'), match('ab', 'ab%d'), match('abc', 'ab$'), match('a', '[^%w]')]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('gives captures and positions', () => {
    expect(match('key=val', '(%w+)=()(%w+)')?.captures).toEqual(['key', 5, 'val']);
  });

  it.each(['%', '[a', '(a', 'a)', '%f', '%b', '%1', '('.repeat(40)])('refuses %s', (pattern) => {
    expect(() => match('aaa', pattern)).toThrow(LuaPatternError);
  });
});
