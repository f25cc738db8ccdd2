import { describe, expect, it } from '@jest/globals';
import { tagAt } from '../../../src/spec/syntax/tag-line.js';

function read(line: string): readonly unknown[] | undefined {
  const tag = tagAt(line, 0, line.length);
  return tag && [tag.name, tag.qualifier, line.slice(tag.value.start, tag.value.end)];
}

describe('a raw tag line', () => {
  it.each([
    ['Name: x\n', ['Name', undefined, 'x']],
    ['BuildRequires \t:  a, b \n', ['BuildRequires', undefined, 'a, b']],
    ['Requires(post): a', ['Requires', 'post', 'a']],
    ['Requires( pre ) : a', ['Requires', ' pre ', 'a']],
    ['Source12: f', ['Source12', undefined, 'f']],
    ['Source%{n}: f', ['Source%{n}', undefined, 'f']],
    ['Source 1: f', ['Source 1', undefined, 'f']],
    ['Copyright: GPL', ['Copyright', undefined, 'GPL']],
    ['URL:', ['URL', undefined, '']],
  ])('%j', (line, parts) => expect(read(line)).toEqual(parts));

  it.each(['%{?x:Name: y}', 'no colon', ': x', '7zip: x', 'Requires(post: a', 'two words: x'])('is not %j', (line) => expect(read(line)).toBeUndefined());
});
