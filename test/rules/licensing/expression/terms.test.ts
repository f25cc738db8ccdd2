import { describe, expect, it } from '@jest/globals';
import { readTerms } from '../../../../rules/licensing/expression/terms.js';

const isException = (word: string): boolean => word.endsWith('-exception');
const read = (text: string) => {
  const { licenses, exceptions, lowerCase, broken } = readTerms(text, isException);
  return {
    licenses: licenses.map((term) => term.text),
    exceptions: exceptions.map((term) => term.text),
    lowerCase: lowerCase.map((term) => term.text),
    broken: broken?.text,
  };
};

describe('readTerms', () => {
  it('tells licenses, exceptions and operators', () => {
    expect(read('(MIT OR ISC) AND GPL-2.0-only WITH GCC-exception')).toEqual({
      licenses: ['MIT', 'ISC', 'GPL-2.0-only'],
      exceptions: ['GCC-exception'],
      lowerCase: [],
      broken: undefined,
    });
  });

  it('keeps the words of an old name together', () => {
    expect(read('GPLv2+ with exceptions and ASL 2.0').licenses).toEqual(['GPLv2+ with exceptions', 'ASL 2.0']);
    expect(read('GPL (>= 2) | MIT').licenses).toEqual(['GPL (>= 2) | MIT']);
  });

  it('knows lower-case operators, with only before an exception', () => {
    expect(read('MIT or X with GCC-exception').lowerCase).toEqual(['or', 'with']);
  });

  it.each([
    ['MIT AND', 'AND'],
    ['AND MIT', 'AND'],
    ['MIT AND OR ISC', 'OR'],
    ['(MIT', '('],
    ['MIT)', ')'],
    ['()', ')'],
    ['(MIT) ISC', 'ISC'],
    ['GPL-2.0-only WITH', 'WITH'],
  ])('%s is broken at %s', (text, at) => {
    expect(read(text).broken).toBe(at);
  });

  it('reads deep and long texts at once', () => {
    const deep = `${'('.repeat(5000)}MIT${')'.repeat(5000)}`;
    expect(read(deep)).toMatchObject({ licenses: ['MIT'], broken: undefined });
    expect(read('MIT AND '.repeat(100_000)).licenses.length).toBeLessThan(3000);
  });

  it('says where a term stands', () => {
    expect(readTerms('MIT AND ASL 2.0', isException).licenses[1]).toEqual({ text: 'ASL 2.0', from: 8, to: 15 });
  });
});
