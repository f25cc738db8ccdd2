import { describe, expect, it } from '@jest/globals';
import { createMacros, type Piece, type Place } from '../../src/macro/index.js';
import { specText } from './support.js';

const at = (place: Place | undefined) => place && [place.start, place.end, place.exact];
const macro = (piece: Piece | undefined) => piece?.place.frame?.macro;

describe('where text comes from', () => {
  it('is its own place for text that no macro brought', () => {
    const { value } = createMacros().expand(specText('ab%%cd'));
    expect(value.pieces.map((p) => [p.text, at(p.place)])).toEqual([
      ['ab%', [0, 3, true]],
      ['cd', [4, 6, true]],
    ]);
  });

  it('is the body, with the call as frame, and calls nest', () => {
    const macros = createMacros();
    macros.expand(specText('%define in xyz\n%define out <%{in}>\n'));
    const { value } = macros.expand(specText('1 %{out}'));
    const body = value.pieces.find((p) => p.text === 'xyz');
    expect([at(body?.place), macro(body), at(body?.place.frame?.call)]).toEqual([[11, 14, true], 'in', [28, 33, true]]);
    expect(body?.place.frame?.call.frame?.macro).toBe('out');
    expect(at(body?.place.frame?.call.frame?.call)).toEqual([2, 8, true]);
    expect(value.origin(3, 4)).toMatchObject({ location: { start: 2, end: 8 }, exact: false, via: [{ macro: 'out' }, { macro: 'in' }] });
  });

  it('is the line of the definition for what %global expanded', () => {
    const macros = createMacros();
    macros.expand(specText('%define in xyz\n%global out <%{in}>\n'));
    const piece = macros.expand(specText('%{out}')).value.pieces.find((p) => p.text === 'xyz');
    expect([at(piece?.place), macro(piece)]).toEqual([[28, 33, false], 'out']);
    expect(piece?.place.frame?.call.frame).toBeUndefined();
  });

  it('is the whole call for what a built-in computed', () => {
    const { value } = createMacros().expand(specText('a %{upper:b} c'));
    expect(at(value.pieces[1]?.place)).toEqual([2, 12, false]);
  });

  it('is the caller for arguments', () => {
    const macros = createMacros();
    macros.expand(specText('%define par() <%1>\n'));
    const piece = macros.expand(specText('%par word')).value.pieces[1];
    expect([piece?.text, at(piece?.place), macro(piece)]).toEqual(['word', [5, 9, true], undefined]);
  });
});
