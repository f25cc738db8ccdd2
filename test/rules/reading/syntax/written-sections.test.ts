import { describe, expect, it } from '@jest/globals';
import { writtenSections } from '../../../../rules/reading/syntax/written-sections.js';
import { specFor } from '../../given.js';

const read = (text: string, profile?: string) => writtenSections(specFor(text, profile));

describe('the sections that a spec has', () => {
  it('are those in the text, also of branches that are not taken', () => {
    const sections = read('Name: x\n%if 0\n%check\n%endif\n%build\n');
    expect([sections.has('%check'), sections.has('%build'), sections.has('%prep'), sections.mayHaveMore]).toEqual([true, true, false, false]);
  });

  it('are those that a macro makes', () => {
    const sections = read('%global rest %{expand:\n%check\ntrue\n}\nName: x\n%{rest}\n');
    expect([sections.has('%check'), sections.headings.has('%check')]).toEqual([true, false]);
  });

  it.each(['%include x.inc\n', '%{demo_sections}\n', '%description\nText.\n\n%demo_package\n'])('may be more where nobody knows: %j', (text) => {
    expect(read(`Name: x\n${text}`).mayHaveMore).toBe(true);
  });

  it.each(['Version: %{demo}\n', '%build\n%demo_build\n', '%description\nUses %demo_package.\n'])('are no more because of %j', (text) => {
    expect(read(`Name: x\n${text}`).mayHaveMore).toBe(false);
  });
});
