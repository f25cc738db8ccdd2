import { describe, expect, it } from '@jest/globals';
import { compilePattern } from '../../../src/config/rpmlint/pattern/compile.js';
import { findsIn } from '../../../src/config/rpmlint/pattern/program.js';
import { random } from '../../support/random.js';

function finds(expression: string, text: string, steps = 1e6): boolean | undefined {
  const pattern = compilePattern(expression);
  if (typeof pattern === 'string') throw new Error(pattern);
  return text.includes(pattern.literal) && findsIn(pattern.program, text, { left: steps });
}
const refusal = (expression: string) => {
  const pattern = compilePattern(expression);
  return typeof pattern === 'string' ? pattern : undefined;
};

const texts = ['', 'a', 'b', 'ab', 'aab', 'abab', 'ba.c', 'foo.x86_64: W: no-documentation', 'a{2}', 'A-b_1', 'x]y', 'tab\tend', '%prep'];

describe('an expression', () => {
  it.each([
    ...['a', 'ab|ba', '^a', 'b$', '^$', '', 'a*b', 'a+b', '^a?b$', '(ab)+$', '(?:ab|a)*c?$', 'a.c', 'a\\.c', '[ab]{2}', '^a{1,2}b', '^(a{0,2}b){2}$', 'a{,1}b'],
    ...[
      'a{2}',
      '\\{2',
      'a{x',
      '[^a]b',
      '[a-b-]$',
      '[]x]y',
      '[\\]x]y',
      '\\bno-\\w+\\b',
      '\\Ba',
      '\\s\\S+$',
      '\\d_\\D',
      '[\\d_]+:',
      '\\Afoo',
      'n\\Z',
      'W: .*doc',
      '\\tend',
      '%prep',
      '(?P<n>a)b',
    ],
    ...['a*?b', '(a|)+b', '(a*)*b', '((a)(b))+', '\\-doc', '_\\w', '\\x2'].filter((each) => each !== '\\x2'),
  ])('%j finds what it finds in JavaScript', (expression) => {
    const same = new RegExp(expression.replace('(?P<', '(?<').replace('\\A', '^').replace('\\Z', '$').replace('a{,1}', 'a{0,1}').replace('[]x]', '[\\]x]'));
    for (const text of texts) expect([text, finds(expression, text)]).toEqual([text, same.test(text)]);
  });

  it('may ignore case', () => {
    expect([finds('(?i)NO-[d-e]oc', 'no-Doc'), finds('NO', 'no')]).toEqual([true, false]);
  });

  it.each([
    ['(a', 'without its ")"'],
    ['a)', 'without its "("'],
    ['[a', 'without its "]"'],
    ['*a', 'nothing to repeat'],
    ['a**', 'quantifier behind'],
    ['a\\', 'at the end'],
    ['(?=a)', 'look-around'],
    ['(a)\\1', '"\\1" is not supported'],
    ['a{3,2}', 'downwards'],
    ['(a{999}){999}', 'too large'],
    ['('.repeat(100) + ')'.repeat(100), 'nested too deeply'],
  ])('%j is refused', (expression, why) => expect(refusal(expression)).toContain(why));

  it.each(['(a+)+$', '^(a|aa)*$', '(.*)*x', '.*.*.*.*.*.*=x', '(a?){50}a{50}b'])('%j takes time that grows with the text only', (expression) => {
    expect(finds(expression, `${'a'.repeat(1000)}!`, 1e6)).toBe(false);
  });

  it('stops where the budget ends', () => expect(finds('a*[b]', 'a'.repeat(1000), 100)).toBeUndefined());

  it('of any make is refused or answered', () => {
    const next = random(7);
    for (let i = 0; i < 2000; i++) {
      const expression = Array.from({ length: 8 }, () => '()[]{}*+?|^$\\.ab-,12'[next.below(20)]).join('');
      if (refusal(expression) === undefined) expect(typeof finds(expression, 'abab-12')).toBe('boolean');
    }
  });
});
