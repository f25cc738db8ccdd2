import { describe, expect, it } from '@jest/globals';
import { hasJustification, parseSyntax, walkSyntax } from '../../src/spec/index.js';
import { sourceText } from '../../src/text/source-text.js';

/** Whether the last leaf of the text has a reason. */
function justified(text: string): boolean | undefined {
  const tree = parseSyntax(sourceText('x', text));
  const last = [...walkSyntax(tree)].at(-1);
  return last && hasJustification(tree, last.leaf);
}

describe('a reason in a comment', () => {
  it.each([
    '# because\nPatch: a\n',
    '# because\n#\nPatch: a\n',
    '# because\nPatch1: a\nPatch2: b\n',
    '# because\nBuildRequires: a\nBuildRequires: b\n',
    '# because\n%global x 1\n',
  ])('stands above: %j', (text) => expect(justified(text)).toBe(true));

  it.each([
    'Patch: a\n',
    '#\nPatch: a\n',
    '# -----\nPatch: a\n',
    '# because\n\nPatch: a\n',
    '# Patch0: a\nPatch: b\n',
    '#%define x 1\nPatch: a\n',
    '# speclint: ignore[x] -- because\nPatch: a\n',
    '#!Remote\nPatch: a\n',
    '# because\nURL: x\nPatch: b\n',
    '# because\n%if 1\nPatch: a\n%endif\n',
  ])('is missing: %j', (text) => expect(justified(text)).toBe(false));
});
