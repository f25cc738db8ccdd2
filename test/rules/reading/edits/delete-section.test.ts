import { describe, expect, it } from '@jest/globals';
import { hasContent, sectionDeletion, sectionOf, sectionsNamed } from '../../../../rules/reading/edits/delete-section.js';
import { applyEdits } from '../../../../src/policy/edits.js';
import { specFor } from '../../given.js';

function without(text: string, name: string) {
  const spec = specFor(text);
  const section = sectionsNamed(spec, name)[0];
  const fix = section && sectionDeletion(spec, section, 'safe');
  return fix && { safety: fix.safety, text: applyEdits(text, [fix]).text };
}

describe('a section', () => {
  it('is its heading and its lines, also in branches', () => {
    const spec = specFor('%post\na\n%if 1\nb\n%endif\n%files\n%post b\n');
    expect(sectionsNamed(spec, '%post').map((lines) => lines.length)).toEqual([3, 1]);
    expect(sectionsNamed(spec, '%post').map(hasContent)).toEqual([true, false]);
    const [first] = sectionsNamed(spec, '%post');
    expect(first && sectionOf(spec, first[0].leaf)).toBe(first);
  });

  it('is deleted with the blank lines behind it', () => {
    expect(without('%files\n/a\n\n%post\nx\n\n%changelog\n', '%post')).toEqual({ safety: 'safe', text: '%files\n/a\n\n%changelog\n' });
  });

  it('leaves the comments that belong to what follows', () => {
    expect(without('%install\ntrue\n%post\nx\n\n# files\n%files\n', '%post')).toEqual({ safety: 'safe', text: '%install\ntrue\n# files\n%files\n' });
  });

  it('is not deleted safely where a comment would get into the scriptlet above', () => {
    expect(without('%pre\ntrue\n%post\nx\n\n# files\n%files\n', '%post')).toEqual({ safety: 'unsafe', text: '%pre\ntrue\n%files\n' });
  });

  it('is not deleted where conditionals are in or around it', () => {
    expect(without('%if 1\n%post\nx\n%endif\n%files\n', '%post')).toBeUndefined();
    expect(without('%post\n%if 1\nx\n%endif\n%files\n', '%post')).toBeUndefined();
  });
});
