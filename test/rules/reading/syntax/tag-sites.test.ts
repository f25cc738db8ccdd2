import { describe, expect, it } from '@jest/globals';
import { lineOf, tagSites, tagsNamed } from '../../../../rules/reading/syntax/tag-sites.js';
import { textOf } from '../../../../src/text/source-text.js';
import { specFor } from '../../given.js';

const names = (text: string) => tagSites(specFor(text)).map(({ name }) => name);

describe('the tag sites of a spec', () => {
  it('are the tag lines, also in branches that are not taken', () => {
    expect(names('Name: x\n%if 0\nGroup: y\n%else\nVendor: z\n%endif\n')).toEqual(['Name', 'Group', 'Vendor']);
  });

  it('are no text of descriptions, scripts, the changelog or comments', () => {
    expect(names('Name: x\n# Group: a\n%description\nGroup: b\n%post\nGroup: c\n%changelog\nGroup: d\n')).toEqual(['Name']);
  });

  it('include lines that a macro made, at the call', () => {
    const spec = specFor('%global line Vendor: x\nName: y\n%line\n');
    const [site] = tagsNamed(spec, ['vendor']);
    const at = site && 'via' in site.at ? site.at.location : undefined;
    expect([site?.value, at && textOf(at), site?.leaf]).toEqual(['x', '%line', undefined]);
  });

  it('tell the main preamble from those of subpackages', () => {
    expect(tagSites(specFor('Name: x\n%package libs\nSummary: y\n')).map(({ main }) => main)).toEqual([true, false]);
  });

  it('are found by name in any case, with their qualifier, value and whole line', () => {
    const spec = specFor('Name: x\nREQUIRES(post) :  /bin/sh \n');
    const [site] = tagsNamed(spec, ['Requires']);
    expect([site?.name, site?.qualifier, site?.value, site?.leaf && textOf(lineOf(spec, site.leaf))]).toEqual([
      'REQUIRES',
      'post',
      '/bin/sh',
      'REQUIRES(post) :  /bin/sh \n',
    ]);
  });
});
