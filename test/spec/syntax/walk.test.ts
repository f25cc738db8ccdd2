import { describe, expect, it } from '@jest/globals';
import { parseSyntax } from '../../../src/spec/syntax/parse.js';
import { walkSyntax } from '../../../src/spec/syntax/walk.js';
import { sourceText } from '../../../src/text/source-text.js';

describe('walking the tree', () => {
  it('gives every leaf in order with its branches, innermost last', () => {
    const text = 'a\n%if 1\nb\n%ifarch x\nc\n%endif\n%else\nd\n%endif\ne\n';
    const seen = [...walkSyntax(parseSyntax(sourceText('x', text)))].map(({ leaf, branches }) => [text[leaf.start], branches.map((branch) => branch.keyword)]);
    expect(seen).toEqual([
      ['a', []],
      ['b', ['%if']],
      ['c', ['%if', '%ifarch']],
      ['d', ['%else']],
      ['e', []],
    ]);
  });
});
