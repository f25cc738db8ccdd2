import { describe, expect, it } from '@jest/globals';
import { logicalLines } from '../../../src/spec/syntax/logical-lines.js';

function lines(text: string): string[] {
  const { starts } = logicalLines(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
}

describe('logical lines', () => {
  it('join over an open brace, parenthesis or bracket', () => {
    expect(lines('%{a\nb}\n%(c\nd)\n%[1\n+1]\ne\n')).toEqual(['%{a\nb}\n', '%(c\nd)\n', '%[1\n+1]\n', 'e\n']);
  });

  it('join after a backslash at the end', () => expect(lines('a \\\nb\nc')).toEqual(['a \\\nb\n', 'c']));

  it('do not count brackets of another kind', () => expect(lines('%{a ( }\nb\n')).toEqual(['%{a ( }\n', 'b\n']));

  it('do not count plain brackets or %%', () => expect(lines('foo() {\n%%{\n')).toEqual(['foo() {\n', '%%{\n']));

  it('skip what a backslash hides', () => expect(lines('%{a \\} \n}\nb\n')).toEqual(['%{a \\} \n}\n', 'b\n']));

  it('stand alone where the text ends before the bracket', () => {
    const text = 'a %{b\nc\nd\n';
    expect(lines(text)).toEqual(['a %{b\n', 'c\n', 'd\n']);
    expect([...logicalLines(text).unclosed]).toEqual([0]);
  });

  it('still join behind an unclosed one', () => expect(lines('%{open\n%define x %{expand:\n1}\n')).toEqual(['%{open\n', '%define x %{expand:\n1}\n']));

  it('of a text without any are none', () => expect(lines('')).toEqual([]));
});
