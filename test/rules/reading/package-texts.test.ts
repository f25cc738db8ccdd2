import { describe, expect, it } from '@jest/globals';
import { packageTexts } from '../../../rules/reading/package-texts.js';
import { specFor } from '../given.js';

const texts = (spec: string) => packageTexts(specFor(spec)).map(({ kind, text, locale }) => [kind, text.text, locale]);

describe('packageTexts', () => {
  it('gives summaries before descriptions, those of subpackages too', () => {
    expect(texts('Summary: a\n%description\nA.\n\n\n%package x\nSummary: b\n%description x\nB.\n')).toEqual([
      ['summary', 'a', undefined],
      ['summary', 'b', undefined],
      ['description', 'A.', undefined],
      ['description', 'B.', undefined],
    ]);
  });

  it('names the language of a translation, and none for C', () => {
    expect(texts('Summary(C): a\nSummary(de): b\n%description -l fr\nc\n%description -n x -lit\nd\n')).toEqual([
      ['summary', 'a', undefined],
      ['summary', 'b', 'de'],
      ['description', 'c', 'fr'],
      ['description', 'd', 'it'],
    ]);
  });
});
