import { describe, expect, it } from '@jest/globals';
import { Traced } from '../../src/macro/traced.js';
import { joinTexts, linesWithEnds } from '../../src/spec/traced-text.js';
import { sourceText } from '../../src/text/source-text.js';

const source = sourceText('x', 'a\nb\nc');

describe('traced text', () => {
  it('is cut behind line feeds', () => expect(linesWithEnds(Traced.literal(source)).map((line) => line.text)).toEqual(['a\n', 'b\n', 'c']));

  it('of nothing has no lines', () => expect(linesWithEnds(Traced.empty)).toEqual([]));

  it('becomes one piece where it stands together in the source', () => {
    const joined = joinTexts([Traced.literal(source, 0, 2), Traced.literal(source, 2, 4), Traced.bare('!'), Traced.literal(source, 4, 5)]);
    expect(joined.pieces.map((piece) => [piece.text, piece.place.start])).toEqual([
      ['a\nb\n', 0],
      ['!', 0],
      ['c', 4],
    ]);
  });

  it('keeps unknown pieces apart', () => {
    const [piece] = Traced.literal(source, 2, 4).pieces;
    const unknown = new Traced(piece ? [{ ...piece, unknown: 'shell' }] : []);
    expect(joinTexts([Traced.literal(source, 0, 2), unknown]).pieces).toHaveLength(2);
  });
});
