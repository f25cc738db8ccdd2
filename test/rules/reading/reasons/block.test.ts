import { describe, expect, it } from '@jest/globals';
import { blockOf, hasReasonAbove, isExplained, isJustified } from '../../../../rules/reading/reasons/block.js';
import { leavesOf } from '../../../../rules/reading/syntax/leaves.js';
import { specFor } from '../../given.js';

/** The last line that says "asked", and its spec. */
function asked(text: string) {
  const spec = specFor(text);
  const leaf = leavesOf(spec).findLast(({ leaf: { start, end } }) => text.slice(start, end).includes('asked'))?.leaf;
  if (!leaf) throw new Error('no line says "asked"');
  return { spec, leaf };
}

function reasonFor(text: string) {
  const { spec, leaf } = asked(text);
  return blockOf(spec, leaf)?.reason;
}

describe('the comment above', () => {
  it.each([
    '# because\nPatch: asked\n',
    '# because\n#\nPatch: asked\n',
    '# because\nPatch1: a\nPatch2: asked\n',
    '# because\nBuildRequires: a\nBuildRequires: asked\n',
    '# because\n%global asked 1\n',
    '%patchlist\na\n# because\nb\nasked\n',
  ])('gives the reason for a block: %j', (text) => {
    expect(reasonFor(text)).toBe('above');
  });

  it.each([
    'Patch: asked\n',
    '# -----\nPatch: asked\n',
    '# because\n\n\nPatch: asked\n',
    '# Patch0: a\nPatch: asked\n',
    '# speclint: ignore[x] -- because\nPatch: asked\n',
    '# because\nURL: x\nPatch: asked\n',
    '# because\nSource0: a\nPatch0: asked\n',
    '# because\nPatch0: a\n\nPatch1: asked\n',
    '# because\n%global a 1\n%global asked 1\n',
    '%patchlist\n# because\na\n\nasked\n',
  ])('gives none to what is not of it: %j', (text) => {
    expect(reasonFor(text)).toBeUndefined();
  });

  it('may stand above a condition, or loosely above a blank line', () => {
    expect(reasonFor('# because\n%if 1\nPatch: asked\n%endif\n')).toBe('beyond-condition');
    expect(reasonFor('# because\n\nPatch: asked\n')).toBe('beyond-blank');
  });

  it.each(['#Source0: https://example.org/asked', '#Source0: %{url}/asked', '# Source0: made by hand'])(
    'of a source may look like a tag and tell of its address or purpose: %s',
    (comment) => {
      expect(reasonFor(`${comment}\nSource0: asked\n`)).toBe('above');
      expect(reasonFor(`${comment}\nRequires: asked\n`)).toBeUndefined();
    },
  );
});

it('is asked for strictly, or with the conditions around the line', () => {
  const { spec, leaf } = asked('# because\n%if 1\nPatch: asked\n%endif\n');
  expect(hasReasonAbove(spec, leaf)).toBe(false);
  expect(isExplained(spec, leaf)).toBe(true);
});

describe('an evaluated tag', () => {
  const justified = (text: string) => {
    const spec = specFor(text);
    return spec.tags.filter(({ name }) => name === 'Requires').map((tag) => isJustified(spec, tag));
  };

  it('has the reason of its line', () => {
    expect(justified('# because\nRequires: a\n')).toEqual([true]);
    expect(justified('Requires: a\n')).toEqual([false]);
  });

  it('is not doubted where a macro made its line', () => {
    expect(justified('%define needs Requires: a\n%needs\n')).toEqual([true]);
  });
});
