import { describe, expect, it } from '@jest/globals';
import { errorOf, expanded, expansionOf } from './support.js';

const parametric = '%define par(ab:) [%#|%0|%*|%{-a}|%{-b*}|%{?1}|%{!-a:none}]\n';

describe('a parametric macro', () => {
  it.each([
    ['%par x y', '[2|par|x y|||x|none]'],
    ['%{par x y}', '[2|par|x y|||x|none]'],
    ['%{par:x y}', '[1|par|x y|||x y|none]'],
    ['%par -a x', '[1|par|x|-a||x|]'],
    ['%par x -b v y', '[2|par|x y||v|x|none]'],
    ['%par -bv -- -a', '[1|par|-a||v|-a|none]'],
    ['%par %{quote:x y} z', '[2|par|x y z|||x y|none]'],
    ['%par "q r"', '[2|par|"q r"|||"q|none]'],
    ['(%par a)', '([1|par|a)|||a)|none]'],
    ['%par a\nb', '[1|par|a|||a|none]\nb'],
    ['%{?par}', '[%#|%0|%*||||none]'],
  ])('%j', (call, value) => {
    expect(expanded(parametric, call)).toBe(value);
  });

  it('refuses options that it does not have', () => {
    expect(errorOf(parametric, '%par -c')).toBe('Unknown option c in par(ab:)');
    expect(errorOf(parametric, '%par -b')).toBe('Unknown option b in par(ab:)');
  });

  it('takes everything as words with options off', () => {
    expect(expanded('%define par(-) %*|%**|%#\n', '%par -a b -- c')).toBe('-a b -- c|-a b -- c|4');
  });

  it('does not show its arguments to the macros that it calls', () => {
    expect(expanded('%define inner() <%{?1}>\n%define outer() %{inner}%{1}\n', '%outer x')).toBe('<>x');
  });

  it('passes quoted arguments on', () => {
    expect(expanded('%define inner() %#:%1\n%define outer() %{inner %{**}}\n', '%outer %{quote:x y} z')).toBe('2:x y');
  });
});

describe('other macros', () => {
  it('warn of arguments that they have no use for', () => {
    expect(expansionOf('%define aa 1\n', '%{aa b}').messages).toMatchObject([{ level: 'warning', message: 'unexpected argument to non-parametric macro %aa' }]);
  });

  it('want arguments or none', () => {
    expect(errorOf('%{basename}')).toBe('%basename: argument expected');
    expect(errorOf('%{dump:x}')).toBe('%dump: unexpected argument');
  });
});
