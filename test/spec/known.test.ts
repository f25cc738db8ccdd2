import { describe, expect, it } from '@jest/globals';
import { Traced, type UnknownReason } from '../../src/macro/traced.js';
import { isDecided, withoutUnknowns } from '../../src/spec/known.js';

const piece = (text: string, unknown?: UnknownReason): Traced => new Traced([{ text, place: { start: 0, end: 0, exact: false }, ...(unknown && { unknown }) }]);

describe('what is decided', () => {
  it('is text without anything that was not run', () => {
    expect([piece('a'), piece('%(a)', 'shell'), piece('%{a}', 'condition')].map(isDecided)).toEqual([true, false, false]);
  });

  it('has macros that nobody defines, as rpm has them', () => expect(isDecided(piece('%{a}', 'undefined'))).toBe(true));

  it('splits into words as if an unknown stretch were one', () => {
    expect(withoutUnknowns(Traced.join([piece('a '), piece('%(b c)', 'shell'), piece(' %{d e}', 'undefined')]))).toBe('a xxxxxx %{d e}');
  });
});
