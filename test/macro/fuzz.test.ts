import { describe, expect, it } from '@jest/globals';
import { createMacros, type Place } from '../../src/macro/index.js';
import { random } from '../support/random.js';
import { specText } from './support.js';

const bits = [
  '%',
  '%{',
  '}',
  '%[',
  ']',
  '%(',
  ')',
  '{',
  ':',
  '?',
  '!',
  '-',
  '*',
  '#',
  '\\',
  '\n',
  ' ',
  '"',
  'v"1"',
  '&&',
  '+',
  '1',
  'aa',
  'par',
  'expand:',
  'lua:x',
  'define ',
  'global ',
  'bb',
  '(x:)',
  '<l>',
  'quote:',
  'sub ',
  'gsub ',
  '%%',
  '\x1f',
  'é',
] as const;

function randomText(seed: number): string {
  const { below, pick } = random(seed);
  return Array.from({ length: below(60) }, () => pick(bits)).join('');
}

function expandTwice(text: string) {
  const once = () => {
    const macros = createMacros({ limits: { steps: 50_000, text: 100_000 } });
    macros.expand(specText('%define aa A%{?bb}\n%define par(x:) <%*%{-x*}%{?1}>\n'));
    return macros.expand(specText(text));
  };
  return [once(), once()] as const;
}

function inside(place: Place): boolean {
  const length = place.source?.text.length ?? Number.POSITIVE_INFINITY;
  return place.start >= 0 && place.start <= place.end && place.end <= length && (!place.frame || inside(place.frame.call));
}

describe('any text', () => {
  it.each(Array.from({ length: 40 }, (_, i) => [i]))('expands without throwing, the same each time, to places in the text (%d)', (round) => {
    for (let i = 0; i < 50; i++) {
      const text = randomText(round * 1000 + i);
      const [first, second] = expandTwice(text);
      expect([text, second.value.text, second.messages.map((m) => m.message)]).toEqual([text, first.value.text, first.messages.map((m) => m.message)]);
      expect([text, first.value.pieces.filter((p) => !inside(p.place))]).toEqual([text, []]);
      for (const piece of first.value.pieces) {
        const { source, start, end, exact } = piece.place;
        if (source && exact) expect([text, source.text.slice(start, end)]).toEqual([text, piece.text]);
      }
      createMacros().condition(specText(text));
      createMacros().load(text);
    }
  });
});
