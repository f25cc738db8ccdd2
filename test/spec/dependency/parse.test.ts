import { describe, expect, it } from '@jest/globals';
import { Traced } from '../../../src/macro/traced.js';
import { type DependencyRules, parseDependencies } from '../../../src/spec/dependency/parse.js';
import type { Tag } from '../../../src/spec/index.js';
import { sourceText } from '../../../src/text/source-text.js';

function parse(text: string, rules: Partial<DependencyRules> = { rich: 'and' }): { list: string[]; faults: string[] } {
  const value = Traced.literal(sourceText('x', text));
  const tag: Tag = { name: 'Requires', value, line: value, package: 0, uncertain: false };
  const { dependencies, faults } = parseDependencies(value, tag, [], { line: 'L', ...rules });
  return { list: dependencies.map(({ name, op, evr }) => [name, op, evr].filter(Boolean).join(' ')), faults: faults.map((fault) => fault.message) };
}

describe('a dependency list', () => {
  it.each([
    ['a', ['a']],
    ['a,b c', ['a', 'b', 'c']],
    ['a >= 1-2, b', ['a >= 1-2', 'b']],
    ['a =< 1 b == 2', ['a <= 1', 'b = 2']],
    ['a=1', ['a=1']],
    ['/bin/sh perl(X::Y) a[b] é', ['/bin/sh', 'perl(X::Y)', 'a[b]', 'é']],
    ['(a or b) c', ['(a or b)', 'c']],
    ['(a  if (b   and c >= 1)),d', ['(a if (b and c >= 1))', 'd']],
    ['', []],
  ])('%j', (text, list) => expect(parse(text)).toEqual({ list, faults: [] }));

  it.each([
    ['a >=', 'Version required: L'],
    ['>= 1', "Dependency tokens must begin with alpha-numeric, '_' or '/': L"],
    ['a >1', "Dependency tokens must begin with alpha-numeric, '_' or '/': L"],
    ['/bin/sh = 1', 'Versioned file name not permitted: L'],
    ['a = 1-2-3', "Invalid version (double separator '-'): 1-2-3: L"],
    ['a = x:1', 'Invalid version (epoch must be unsigned integer): x:1: L'],
    ['a = é', "Illegal char '?' (0xe9) in: L"],
  ])('refuses %j', (text, message) => expect(parse(text).faults).toEqual([message]));

  it('goes on behind an element that is refused', () => expect(parse('a = 1:2:3, b').list).toEqual(['b']));

  it('takes only names in Obsoletes', () => {
    expect(parse('a(b)', { namesOnly: true }).faults).toEqual(['Only package names are allowed in Obsoletes: L']);
    expect(parse('a', { namesOnly: true }).faults).toEqual(["It's not recommended to have unversioned Obsoletes: L"]);
  });

  it('refuses rich ones where they are not allowed', () => expect(parse('(a or b)', {}).faults).toEqual(['No rich dependencies allowed for this type: L']));

  it('knows where the operands of a rich one stand', () => {
    const value = Traced.literal(sourceText('x', '(a >= 1 or b)'));
    const tag: Tag = { name: 'Requires', value, line: value, package: 0, uncertain: false };
    const [rich] = parseDependencies(value, tag, [], { line: '', rich: 'and' }).dependencies;
    expect(rich?.operands.map((o) => [o.name, o.op, o.evr, o.nameText.origin().location?.start, o.evrText?.origin().location?.start])).toEqual([
      ['a', '>=', '1', 1, 6],
      ['b', undefined, undefined, 11, undefined],
    ]);
  });
});
