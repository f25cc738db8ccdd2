import { describe, expect, it } from '@jest/globals';
import { errorOf, expanded, expansionOf } from './support.js';

describe('a percent sign', () => {
  it.each([
    ['100%% sure', '100% sure'],
    ['%%{x}', '%{x}'],
    ['ends in %', 'ends in %'],
    ['%. % %{} %{ x} %日本', '%. % %{} %{ x} %日本'],
    ['%!.', '%.'],
    ['%-5s', ''],
  ])('%s', (text, value) => {
    expect(expanded(text)).toBe(value);
  });
});

describe('a call', () => {
  it.each([
    ['%aa', 'A'],
    ['%{aa}', 'A'],
    ['%aa-b %aab', 'A-b %aab'],
    ['%{?aa}%{?zz}', 'A'],
    ['%{?aa:yes}%{!?aa:no}', 'yes'],
    ['%{?zz:yes}%{!?zz:no}', 'no'],
    ['%{!?aa}|%{!aa}|%{?!aa:x}|%{!?!aa:y}', '|A||y'],
    ['%{?aa:}', 'A'],
    ['%{zz:%{aa}}', '%{zz:A}'],
    ['%{aa b}%{aa:b}', 'AA'],
  ])('%s', (text, value) => {
    expect(expanded('%define aa A\n', text)).toBe(value);
  });

  it('expands a body at every use', () => {
    expect(expanded('%define aa %{bb}\n%define bb 1\n', '%{aa}%{expand:%define bb 2}%{aa}')).toBe('12');
  });

  it('fails without its closing bracket', () => {
    expect(errorOf('a %{foo')).toBe('Unterminated {: {foo');
    expect(errorOf('a %{foo\\}')).toBe('Unterminated {: {foo\\}');
    expect(expansionOf('ab %(x').value.text).toBe('ab ');
  });

  it('stops at the depth that rpm has', () => {
    expect(errorOf('%define aa %{aa}\n', '%{aa}')).toMatch(/^Too many levels of recursion/);
  });
});

describe('what is unknown', () => {
  const unknowns = (...texts: string[]) => expansionOf(...texts).value.pieces.flatMap((p) => (p.unknown ? [[p.unknown, p.text]] : []));

  it('is the raw call of a shell command, of Lua code and of an undefined macro', () => {
    expect(unknowns('a %(date) b')).toEqual([['shell', '%(date)']]);
    expect(unknowns('%{lua: print(os.time())}')).toEqual([['lua', '%{lua: print(os.time())}']]);
    expect(unknowns('a %{zzz} %zzz b')).toEqual([
      ['undefined', '%{zzz}'],
      ['undefined', '%zzz'],
    ]);
  });

  it('is no format, no word of the spec language and no tested macro', () => {
    expect(unknowns('%Y %s %files %config(noreplace) %{?zzz} 100%% %patch1')).toEqual([]);
  });

  it('stays unknown through %global, arguments and built-ins', () => {
    expect(unknowns('%global aa %(x {)\n', '%{aa}')).toEqual([['shell', '%(x {)']]);
    expect(unknowns('%define par() <%1>\n', '%par %(a b)')).toEqual([['shell', '%(a b)']]);
    expect(unknowns('%{upper:%(x)}')).toEqual([['shell', '%{upper:%(x)}']]);
    expect(unknowns('%[%(x) + 1]')).toEqual([['shell', '%[%(x) + 1]']]);
  });

  it('hides how many arguments there are', () => {
    expect(unknowns('%define par() %#%{?2:two}\n', '%par a %(x)')).toEqual([
      ['shell', '%#'],
      ['shell', '%{?2:two}'],
    ]);
  });

  it('is tried again where %global kept an undefined call', () => {
    expect(expanded('%global aa %{bbb}\n%define bbb 1\n', '%{aa}')).toBe('1');
  });
});
