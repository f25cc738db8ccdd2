import { describe, expect, it } from '@jest/globals';
import { deleteLine } from '../../../../rules/reading/edits/delete-line.js';
import { deleteTag } from '../../../../rules/reading/edits/delete-tag.js';
import { insertTag } from '../../../../rules/reading/edits/insert-tag.js';
import { leafAt } from '../../../../rules/reading/syntax/leaf-at.js';
import { lineOf, tagsNamed } from '../../../../rules/reading/syntax/tag-sites.js';
import { applyEdits } from '../../../../src/policy/edits.js';
import type { TagLine } from '../../../../src/spec/syntax/tree.js';
import { specFor } from '../../given.js';

const group = (text: string) => {
  const spec = specFor(text);
  return { spec, leaf: tagsNamed(spec, ['Group'])[0]?.leaf as TagLine };
};

describe('deleting a line', () => {
  it('takes its line feed with it', () => {
    const { spec, leaf } = group('Name: x\r\nGroup: y\r\nVersion: 1\r\n');
    expect(applyEdits(spec.source.text, [deleteLine(lineOf(spec, leaf))]).text).toBe('Name: x\r\nVersion: 1\r\n');
  });
});

describe('deleting a tag', () => {
  it.each([
    ['nothing reads its macro', 'Group: y\nName: x\n', 'safe'],
    ['the spec reads its macro', 'Group: y\n%build\necho %{group}\n', 'unsafe'],
    ['the spec asks for its macro', 'Group: y\n%if %{defined group}\n%endif\n', 'unsafe'],
    ['the upper-case macro is read', 'Group: y\n%build\necho %GROUP\n', 'unsafe'],
    ['its value defines something', 'Group: %{expand:%{global:x}}\n', 'unsafe'],
  ])('where %s', (_, text, safety) => {
    const { spec, leaf } = group(text);
    expect(deleteTag(spec, leaf).safety).toBe(safety);
  });
});

describe('inserting a tag', () => {
  const inserted = (text: string) => {
    const fix = insertTag(specFor(text), 'BuildRequires', 'new', 'safe');
    return fix && applyEdits(text, [fix]).text;
  };

  it('goes behind the last one of its name, in its manner', () => {
    expect(inserted('BUILDREQUIRES:\tgcc\nName: x\n%package a\nBuildRequires: b\n')).toBe(
      'BUILDREQUIRES:\tgcc\nBUILDREQUIRES:\tnew\nName: x\n%package a\nBuildRequires: b\n',
    );
  });

  it('goes behind the last tag that stands in no branch', () => {
    expect(inserted('Name: x\n%if 1\nBuildRequires: b\n%endif\n')).toBe('Name: x\nBuildRequires: new\n%if 1\nBuildRequires: b\n%endif\n');
  });

  it('keeps the line ends, also at the end of the text', () => {
    expect(inserted('Name: x\r\nVersion: 1\r\n\r\n')).toBe('Name: x\r\nVersion: 1\r\nBuildRequires: new\r\n\r\n');
    expect(inserted('Name: x')).toBe('Name: x\nBuildRequires: new\n');
  });

  it('has no place where there is no tag', () => {
    expect(inserted('%description\nx\n')).toBeUndefined();
  });
});

describe('the leaf at an offset', () => {
  it('is the line that the offset lies in, and none on the head of a conditional', () => {
    const spec = specFor('Name: x\n%if 1\nGroup: y\n%endif\n');
    expect([0, 8, 14, 24, 100].map((offset) => leafAt(spec, offset)?.kind)).toEqual(['tag', undefined, 'tag', undefined, undefined]);
  });
});
