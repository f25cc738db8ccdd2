import { describe, expect, it } from '@jest/globals';
import { compile, endFrom, search } from '../../../../src/macro/shell/patterns/automaton.js';
import { readRegex } from '../../../../src/macro/shell/patterns/regex.js';
import { NotPure } from '../../../../src/macro/shell/refuse.js';

const meter = () => ({ left: 1000 });
const automaton = (regex: string) => compile(readRegex(regex, true), meter());

describe('matching', () => {
  it('finds the leftmost match, and the longest of those', () => {
    expect(search(automaton('a|ab|abc'), 'xabcd', 0, meter())).toEqual({ start: 1, end: 4 });
    expect(search(automaton('(a|ab)(c|bcd)'), 'abcd', 0, meter())).toEqual({ start: 0, end: 4 });
  });

  it('finds the shortest where that is wanted', () => expect(endFrom(automaton('a+'), 'aaa', 0, false, meter())).toBe(1));
  it('knows the ends of the text', () => expect(search(automaton('^a$'), 'ba', 0, meter())).toBeUndefined());
  it('stops where it takes too much work', () => expect(() => endFrom(automaton('(a*)*b'), 'a'.repeat(1000), 0, true, meter())).toThrow(NotPure));
  it('takes a loop around nothing', () => expect(search(automaton('(a*)*b'), 'aab', 0, meter())).toEqual({ start: 0, end: 3 }));
});
