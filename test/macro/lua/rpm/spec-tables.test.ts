import { describe, expect, it } from '@jest/globals';
import { createMacros } from '../../../../src/macro/index.js';
import { Traced } from '../../../../src/macro/traced.js';

function specWith(entries: Readonly<Record<string, string>>) {
  const macros = createMacros();
  macros.define('_sourcedir', '/s');
  macros.define('NAME', 'x', { keyword: 'tag' });
  for (const [name, file] of Object.entries(entries)) macros.define(name, `%{_sourcedir}/${file}`, { keyword: 'tag' });
  return (code: string) => macros.expand(Traced.bare(`%{lua:${code}}`)).value;
}

describe('the tables of sources and patches', () => {
  const lua = specWith({ SOURCE0: 'a.tar', SOURCE1: 'b', PATCH0: 'p0', PATCH7: 'p7' });

  it('hold paths and numbers in the order of the tags', () => {
    expect(lua('for i, p in ipairs(patches) do print(i, p, patch_nums[i], ";") end').text).toBe('1\t/s/p0\t0\t;2\t/s/p7\t7\t;');
    expect(lua('print(#sources, sources[2], math.type(source_nums[1]), sources[3])').text).toBe('2\t/s/b\tinteger\tnil');
    expect(lua('print(table.concat(sources, " "))').text).toBe('/s/a.tar /s/b');
    expect(lua('local n = 0 for k, v in pairs(patches) do n = n + k end print(n)').text).toBe('3');
  });

  it('have nothing where there are none', () => expect(specWith({})('print(#patches, sources[1])').text).toBe('0\tnil'));

  it('can be set by nobody', () => expect(lua('patches[1] = "x" print(1)').known).toBe(false));

  it('are unknown outside a spec', () => expect(createMacros().expand(Traced.bare('%{lua: print(#patches)}')).value.known).toBe(false));
});
