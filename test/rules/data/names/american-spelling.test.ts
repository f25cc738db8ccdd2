import { describe, expect, it } from '@jest/globals';
import { americanSpelling } from '../../../../rules/data/names/american-spelling.js';

describe('americanSpelling', () => {
  it.each([
    ['colour', 'color'],
    ['favourites', 'favorites'],
    ['behavioural', 'behavioral'],
    ['centred', 'centered'],
    ['fibres', 'fibers'],
    ['analysing', 'analyzing'],
    ['organisations', 'organizations'],
    ['synchronised', 'synchronized'],
    ['modelling', 'modeling'],
    ['licence', 'license'],
  ])('%s is %s', (british, american) => {
    expect(americanSpelling.get(british)).toBe(american);
  });

  it.each(['exercise', 'advertise', 'analysis', 'analyses', 'four', 'dialogue', 'center', 'license'])('leaves %s', (word) => {
    expect(americanSpelling.has(word)).toBe(false);
  });
});
