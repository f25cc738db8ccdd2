import { describe, expect, it } from '@jest/globals';
import { isExplained, sourceBlock } from '../../../../rules/reading/sources/source-comment.js';
import { sourceSites } from '../../../../rules/reading/sources/source-sites.js';
import { specFor } from '../../given.js';

function explained(text: string): boolean[] {
  const spec = specFor(text);
  return sourceSites(spec).map(({ leaf }) => leaf !== undefined && isExplained(spec, leaf));
}

describe('a comment', () => {
  it('explains the line and the block below it', () => {
    expect(explained('# why\nPatch0: a\nPatch1: b\n\nPatch2: c\nName: x\nPatch3: d\n')).toEqual([true, true, false, false]);
  });

  it('explains what stands on a condition below it', () => {
    expect(explained('# why\n%if 1\nPatch0: a\n%endif\n')).toEqual([true]);
  });

  it('explains the lines of a list', () => {
    expect(explained('%patchlist\na\n# why\nb\nc\n\nd\n')).toEqual([false, true, true, false]);
  });

  it('does not reach over a line of another kind', () => {
    expect(explained('# why\nSource0: a\nPatch0: b\n')).toEqual([true, false]);
  });

  it('is none where it only switches a line off, but may tell its address or purpose', () => {
    expect(explained('#Patch1: x.patch\nPatch0: a\n')).toEqual([false]);
    expect(explained('#Source0: https://example.org/a\nSource0: a\n')).toEqual([true]);
    expect(explained('# Patch0: fix the build\nPatch0: a\n')).toEqual([true]);
  });
});

it('may stand loosely above a blank line', () => {
  const spec = specFor('# why\n\nSource0: a\n');
  const leaf = sourceSites(spec)[0]?.leaf;
  expect(leaf && sourceBlock(spec, leaf)).toMatchObject({ explained: false, loosely: true });
});
