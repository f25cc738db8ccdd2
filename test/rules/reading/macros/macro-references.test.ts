import { describe, expect, it } from '@jest/globals';
import { macroReferences, referencedNames, referencesTo } from '../../../../rules/reading/macros/macro-references.js';
import { textOf } from '../../../../src/text/source-text.js';
import { specFor } from '../../given.js';

const found = (text: string) => macroReferences(specFor(text)).map(({ name, at }) => [name, textOf(at)]);

describe('macroReferences', () => {
  it('finds every form of a call, also within others', () => {
    expect(found('Name: %a%{b}%{?c}%{!?d:%{e x}}%f()\n')).toEqual([
      ['a', '%a'],
      ['b', '%{b}'],
      ['c', '%{?c}'],
      ['d', '%{!?d'],
      ['e', '%{e'],
      ['f', '%f'],
    ]);
  });

  it('looks into conditions and branches that are not taken', () => {
    expect(found('%if 0%{?rhel}\nName: %{x}\n%endif\n').map(([name]) => name)).toEqual(['if', 'rhel', 'x', 'endif']);
  });

  it('leaves out comments, the changelog and what is escaped', () => {
    expect(found('# %{a}\nName: %%b %%%c %\n%description\n%d\n%changelog\n- %{e}\n').map(([name]) => name)).toEqual(['c', 'description', 'd', 'changelog']);
  });

  it('says whether a call is nothing but the name, and whether it only asks', () => {
    const flags = (text: string) => macroReferences(specFor(text)).map(({ plain, tests }) => [plain, tests]);
    expect(flags('Name: %{a}%{?a}%{a:x}%a\n')).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [true, false],
    ]);
  });
});

describe('referencesTo', () => {
  it('gives those of some names in the order of the text', () => {
    const spec = specFor('Name: %{b}%{a}%{c}%{b}\n');
    expect(referencesTo(spec, ['a', 'b', 'nobody']).map(({ name }) => name)).toEqual(['b', 'a', 'b']);
    expect([...referencedNames(spec)]).toEqual(['b', 'a', 'c']);
  });
});
