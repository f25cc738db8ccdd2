import { describe, expect, it } from '@jest/globals';
import { createMacros } from '../../src/macro/index.js';
import { errorOf, expanded, expansionOf, specText } from './support.js';

describe('a body', () => {
  it.each([
    ['%define aa  one two  \n', 'one two'],
    ['%define aa { braced }', ' braced '],
    ['%define aa one\\\n  two\\\n\n', 'one\n  two'],
    ['%define aa %{expand:x\ny}\n', 'x\ny'],
    ['%define aa a\\b\\\\c\n', 'ab\\c'],
    ['%{define aa {x} }', '{x} '],
    ['%define -g aa x\n', 'x'],
  ])('%j', (definition, value) => {
    expect(expanded(definition, '%aa')).toBe(value);
  });

  it('leaves what follows it in braces', () => {
    expect(expanded('%define aa {x}tail')).toBe('tail');
  });

  it('is expanded once by %global, -e and <o>, and never with <l>', () => {
    const text = (definition: string) => expanded('%define bb 1\n', `${definition}\n`, '%define bb 2\n', '%aa%aa');
    expect(text('%global aa %bb')).toBe('11');
    expect(text('%define -e aa %bb')).toBe('11');
    expect(text('%define aa<o> %bb')).toBe('22');
    expect(text('%define aa<l> %bb')).toBe('%bb%bb');
  });
});

describe('a refused definition', () => {
  it.each([
    ['%define _ x', 'Macro %_ has illegal name (%define)'],
    ['%global 1a x', 'Macro %1a has illegal name (%global)'],
    ['%define aa', 'Macro %aa has empty body'],
    ['%define aa( x', 'Macro %aa has unterminated opts'],
    ['%define aa {x', 'Macro %aa has unterminated body'],
    ['%define aa %{x', 'Macro %aa has unterminated body'],
    ['%define expand x', 'Macro %expand is a built-in (%define)'],
    ['%undefine expand', 'Macro %expand is a built-in (%undefine)'],
    ['%define -z aa x', "%define: invalid option -- 'z'"],
    ['%define aa<z> x', 'Macro %aa has illegal modifier z'],
    ['%define aa(x)<l> x', 'Macro %aa has modifiers incompatible with parametric macros'],
    ['%define aa<lo> x', 'Macro %aa has incompatible modifiers'],
  ])('%s', (text, message) => {
    expect(errorOf(text)).toBe(message);
  });

  it('warns of a body that touches the name', () => {
    expect(expansionOf('%define aa-b x').messages).toMatchObject([{ level: 'warning', message: 'Macro %aa needs whitespace before body' }]);
  });
});

describe('definitions', () => {
  it('stack up, and %undefine takes the newest away', () => {
    expect(expanded('%define aa 1\n%define aa 2\n', '%aa%{expand:%undefine aa}%aa%{expand:%undefine aa}%aa')).toBe('21%aa');
  });

  it('are local to a parametric macro, but for %global', () => {
    expect(expanded('%define par() %{expand:%define aa 1}%{expand:%global bb 2}%aa%bb\n', '%{par}|%{?aa}|%bb')).toBe('12||2');
  });

  it('are remembered with keyword, options and place', () => {
    const macros = createMacros();
    macros.expand(specText('%define aa(x:) body\n%global bb 2\n%undefine bb\n'));
    expect(macros.history.map((d) => [d.keyword, d.name, d.options, d.body.text, d.place?.start])).toEqual([
      ['define', 'aa', 'x:', 'body', 8],
      ['global', 'bb', undefined, '2', 28],
      ['undefine', 'bb', undefined, '', 33],
    ]);
  });

  it('warn where a local one is never used', () => {
    expect(expansionOf('%define par() %{expand:%define aa 1}\n', '%{par}').messages).toMatchObject([
      { message: 'Macro %aa defined but not used within scope' },
    ]);
  });
});
