import { describe, expect, it } from '@jest/globals';
import { errorOf, expanded, expansionOf } from '../support.js';

describe('the value of an expression', () => {
  it.each([
    ['4*1024', '4096'],
    ['(4 + 5) * 2 == 18', '1'],
    ['2147483647 + 1', '-2147483648'],
    ['4294967297', '1'],
    ['7 / 2 * -1', '-3'],
    ['- -1', '1'],
    ['2 && 3', '3'],
    ['0 || 3', '3'],
    ['"" || "x"', 'x'],
    ['0 && 1 / 0', '0'],
    ['1 ? 2 : 1 / 0', '2'],
    ['0 ? 2 : 0 ? 3 : 4', '4'],
    ['"a" + "b"', 'ab'],
    ['"a" < "b"', '1'],
    ['v"1.0~rc" < v"1.0"', '1'],
    ['v"1:1" > v"2"', '1'],
    ['v"1.0-1" == v"1.0"', '0'],
    ['v"1:2.3-4"', '1:2.3-4'],
    ['v"1" ? 1 : 2', '2'],
    ['! "x"', '0'],
  ])('%s', (expression, value) => {
    expect([expanded(`%[${expression}]`), expanded(`%{expr:${expression}}`)]).toEqual([value, value]);
  });

  it('is read before its operands are expanded', () => {
    expect(expanded('%define nn 5\n%define qq a"b\n', '%[%{nn}1 + %nn]|%["%{qq}"]|%[0 && %{error:no}]|%["%{?zz}" == ""]')).toBe('56|a"b|0|1');
  });
});

describe('a refused expression', () => {
  it.each([
    ['%{expr:4+}', 'unexpected end of expression: 4+'],
    ['%{expr:(1}', 'unmatched (: (1'],
    ['%{expr:1)}', 'syntax error in expression: 1)'],
    ['%{expr:a}', 'bare words are no longer supported, please use "...": a'],
    ['%{expr:1 = 1}', 'syntax error while parsing ==: 1 = 1'],
    ['%{expr:"a" + 1}', 'types must match: "a" + 1'],
    ['%{expr:"a" - "b"}', '- not supported for strings: "a" - "b"'],
    ['%{expr:v"1" + v"2"}', '+ and - not supported for versions: v"1" + v"2"'],
    ['%{expr:1 / 0}', 'division by zero: 1 / 0'],
    ['%{expr:-"a"}', '- only on numbers: -"a"'],
    ['%["]"]', 'unterminated string in expression: "'],
    ['%[v""]', 'invalid version: v""'],
    ['%[%{upper:x}]', 'macro expansion returned a bare word, please use "...": %{upper:x}'],
    ['%[f(1)]', 'unsupported function: f(1)'],
  ])('%s', (text, message) => {
    expect(errorOf(text)).toBe(message);
  });
});

describe('an unknown operand', () => {
  const unknown = (text: string) => expansionOf(text).value.pieces[0]?.unknown;

  it('makes the value unknown', () => {
    expect([unknown('%[%(x) + 1]'), unknown('%["%(x)" == "a"]'), unknown('%{expr:%(x)}'), unknown('%[lua:os.time()]')]).toEqual([
      'shell',
      'shell',
      'shell',
      'lua',
    ]);
    expect(unknown('%[0%{undefined_macro}]')).toBe('condition');
  });

  it('does not where it does not count', () => {
    expect(expanded('%[0 && %(x)]%[1 || %(x)]%[1 ? 2 : %(x)]')).toBe('012');
  });
});
