import { describe, expect, it } from '@jest/globals';
import { errorOf, expanded } from '../support.js';

describe('string macros', () => {
  it.each([
    ['%{sub abcdef 2 4}', 'bcd'],
    ['%{sub abcdef -2}', 'ef'],
    ['%{sub abcdef 0 -5}', 'ab'],
    ['%{sub abcdef 9}', ''],
    ['%{len:äb}', '3'],
    ['%{upper:aBä}', 'ABä'],
    ['%{lower:AB}', 'ab'],
    ['%{reverse:abc}', 'cba'],
    ['%{rep ab 3 -}', 'ab-ab-ab'],
    ['%{rep ab 0}', ''],
    ['%{rep ab 0x2}', 'abab'],
    ['%{gsub a.b.c %%. -}', 'a-b-c'],
    ['%{gsub aaa a b 2}', 'bba'],
    ['%{gsub hello (l)(l) %%2%%1x%%0}', 'hellxllo'],
    ['%{gsub abc ^a x}', 'xbc'],
    ['%{gsub abc %%w* x}', 'x'],
    ['%{shrink: a \t b }', 'a b'],
    ["%{shescape:it's}", "'it'\\''s'"],
  ])('%s', (text, value) => {
    expect(expanded(text)).toBe(value);
  });

  it.each([
    ['%{rep a}', "bad argument #2 to 'rep' (number expected, got no value)"],
    ['%{rep a x}', "bad argument #2 to 'rep' (number expected, got string)"],
    ['%{sub a 1.5}', "bad argument #2 to 'sub' (number has no integer representation)"],
    ['%{gsub a}', "bad argument #2 to 'gsub' (string expected, got no value)"],
    ['%{gsub a %%}', "bad argument #3 to 'gsub' (string/function/table expected, got no value)"],
    ['%{gsub a [ b}', "malformed pattern (missing ']')"],
    ['%{gsub a a %%x}', "invalid use of '%' in replacement string"],
  ])('%s is an error of Lua', (text, message) => {
    expect(errorOf(text)).toMatch(/^lua script failed: \[string "\w+"\]:1: /);
    expect(errorOf(text)).toContain(message);
  });
});
