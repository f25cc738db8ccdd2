import { describe, expect, it } from '@jest/globals';
import { formatNames, formats } from '../../src/report/index.js';
import { jsonReport } from '../../src/report/json.js';
import { sarifReport } from '../../src/report/sarif.js';
import { textReport } from '../../src/report/text.js';
import { resultWith, texts } from './hostile.js';
import { options } from './sample.js';
import { schemaErrors } from './sarif/shape.js';

const hidden = /(?!\n|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

describe('reports of text that is out to deceive', () => {
  it.each(formatNames)('have no control, bidirectional or invisible character, and no half of one, as %s', async (name) => {
    const report = await formats[name]();
    expect(texts.filter((text) => hidden.test(report(resultWith(text), { ...options, verbose: true, includeSuppressed: true })))).toEqual([]);
  });

  it('have as many lines as those of harmless text', () => {
    const lines = (text: string): number => textReport(resultWith(text), { ...options, verbose: true }).split('\n').length;
    const oneLine = texts.filter((text) => !text.includes('\n'));
    expect(oneLine.filter((text) => lines(text) !== lines('harmless'))).toEqual([]);
  });

  it('decode to what went in, but for what is not Unicode', () => {
    const bad = texts.filter((text) => !/\p{Cs}/u.test(text) && JSON.parse(jsonReport(resultWith(text), options)).findings[0].message !== text);
    expect(bad).toEqual([]);
  });

  it('stay harmless in SARIF when decoded, but for the text that a fix puts in', () => {
    const strings = (value: unknown): string[] => {
      if (typeof value === 'string') return [value];
      return typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, part]) => (key === 'insertedContent' ? [] : strings(part)))
        : [];
    };
    const bad = texts.filter((text) => strings(JSON.parse(sarifReport(resultWith(text), options))).some((each) => hidden.test(each) || each.includes('\n')));
    expect(bad).toEqual([]);
  });

  it('are valid SARIF', () => {
    const bad = texts.filter((text) => schemaErrors(JSON.parse(sarifReport(resultWith(text), options))).length > 0);
    expect(bad).toEqual([]);
  });
});
