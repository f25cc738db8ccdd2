import { describe, expect, it } from '@jest/globals';
import { parseRich, type RichContext } from '../../../src/spec/dependency/rich.js';

const error = (text: string, context: RichContext = 'and'): string | undefined => parseRich(text, 0, context).error;

describe('a rich dependency', () => {
  it.each([
    '(a)',
    '( a or b )',
    '(a and b and c)',
    '(a if b else c)',
    '(a with b with c)',
    '(a without b)',
    '(a(x) or b(y))',
    '((a or b) and c)',
    '(a = 1 or b >= 2)',
  ])('is %s', (text) => expect(error(text)).toBeUndefined());

  it.each([
    ['()', 'Empty rich dependency'],
    ['(a', 'Unterminated rich dependency: (a'],
    ['(a or)', 'Missing argument to rich dependency op'],
    ['(a xor b)', "Unknown rich dependency op 'xor'"],
    ['(a, b)', "Unknown rich dependency op 'b'"],
    ['(a or b and c)', 'Cannot chain different ops'],
    ['(a if b if c)', 'Can only chain and/or/with ops'],
    ['(a without b without c)', 'Can only chain and/or/with ops'],
    ['(a unless b)', "Illegal context for 'unless', please use 'or' instead"],
    ['(a or (b if c))', "Illegal context for 'if', please use 'and' instead"],
    ['(a with (b and c))', 'Illegal ops in with/without'],
  ])('is not %s', (text, message) => expect(error(text)).toBe(message));

  it('turns if and unless round in an opposed sense', () => {
    expect(error('(a unless b)', 'or')).toBeUndefined();
    expect(error('(a if b)', 'or')).toBe("Illegal context for 'if', please use 'and' instead");
  });

  it('ends at its parenthesis', () => expect(parseRich('x (a or b) c', 2, 'and').end).toBe(10));

  it('stops at a fixed depth', () => expect(error('('.repeat(10_000))).toBe('Rich dependency is nested too deeply'));
});
