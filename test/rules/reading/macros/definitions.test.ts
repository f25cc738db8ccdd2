import { describe, expect, it } from '@jest/globals';
import { definitionSites } from '../../../../rules/reading/macros/definitions.js';
import { textOf } from '../../../../src/text/source-text.js';
import { specFor } from '../../given.js';

describe('the definitions of a macro in a spec', () => {
  it.each(['%undefine a', '%global a %{nil}', '%define a %nil', '%global a %{?nil}', '%define a() %{nil}'])('are empty in "%s"', (line) => {
    expect(definitionSites(specFor(`${line}\n`), ['a']).map(({ empty }) => empty)).toEqual([true]);
  });

  it('know the raw body and the place of the name', () => {
    const [site] = definitionSites(specFor('Name: x\n%global  a  %{name} 1 \n'), ['a']);
    expect([site?.body, site?.empty, site && textOf(site.at)]).toEqual(['%{name} 1', false, 'a']);
  });

  it('are found in branches and sections, and only by their whole name', () => {
    const sites = definitionSites(specFor('%if 0\n%global a 1\n%endif\n%global aa 2\n%build\n%define a 3\n# %%define a 4\n'), ['a']);
    expect(sites.map(({ body }) => body)).toEqual(['1', '3']);
  });
});
