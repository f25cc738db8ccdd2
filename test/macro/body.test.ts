import { describe, expect, it } from '@jest/globals';
import { definitionBody } from '../../src/macro/body.js';
import { Traced } from '../../src/macro/index.js';

function read(text: string, whole = false) {
  const body = definitionBody(Traced.bare(text), text, 0, whole);
  return body && [body.text.text, text.slice(body.end)];
}

describe('definitionBody', () => {
  it('ends with the line, but for a hidden line feed and open brackets', () => {
    expect(read(' a b \t\nc')).toEqual(['a b', '\nc']);
    expect(read('a\\\nb\nc')).toEqual(['a\nb', '\nc']);
    expect(read('%{a\nb}\nc')).toEqual(['%{a\nb}', '\nc']);
    expect(read('%%{a\nc')).toEqual(['%%{a', '\nc']);
  });

  it('ends with the brace that closes the first one', () => {
    expect(read('{a{\n}b} c')).toEqual(['a{\n}b', ' c']);
  });

  it('is everything in a definition in braces', () => {
    expect(read(' {a} \n b ', true)).toEqual(['{a} \n b ', '']);
  });

  it('is none where a bracket stays open', () => {
    expect([read('{a'), read('%{a'), read('%(a\n'), read('%[a\n]')]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
