import { describe, expect, it } from '@jest/globals';
import type { CheckResult, Finding } from '../../src/engine/result.js';
import { jsonReport } from '../../src/report/json.js';
import { sarifReport } from '../../src/report/sarif.js';
import { textReport } from '../../src/report/text.js';
import { sourceText } from '../../src/text/source-text.js';
import { type Random, random } from '../support/random.js';
import { options } from './sample.js';
import { schemaErrors } from './sarif/shape.js';

/** All that a terminal obeys, turns or hides by, and some of everything else. */
const codePoints = [
  ...Array.from({ length: 0xa1 }, (_, i) => i),
  ...[
    0xad, 0x301, 0x61c, 0x6f22, 0x200b, 0x200d, 0x200e, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xd800, 0xdbff, 0xdc00, 0xdc80, 0xdcff, 0xfe0f,
  ],
  ...[0xfeff, 0xfff9, 0xfffd, 0xfffe, 0xffff, 0x1f44d, 0xe0041, 0xe0100, 0x10ffff],
];

/** Every finding gets the text in each of its fields. */
function resultWith(text: string): CheckResult {
  const region = { path: text, line: 1, column: 1, endLine: 1, endColumn: Math.max(text.length, 2) };
  const finding: Finding = {
    ruleId: text,
    level: 'error',
    message: text,
    path: text,
    region,
    package: text,
    file: text,
    fingerprint: text,
    related: [{ ...region, message: text }],
    fix: { safety: 'safe', title: text, edits: [{ ...region, start: 0, end: 1, text }] },
  };
  return {
    inputs: [{ path: text, kind: 'unknown', status: 'unreadable', error: { message: text } }],
    findings: [finding, { ...finding, suppressed: { kind: 'inSource', reason: text } }],
    notRun: [{ ruleId: text, reason: text }],
    failures: [{ ruleId: text, path: text, message: text }],
    rules: [],
    sources: new Map([[text, sourceText(text, text)]]),
    capped: new Map([[text, 1]]),
    remarks: [{ path: text, line: 1, message: text }],
  };
}

const anything = ({ below, pick }: Random): string =>
  Array.from({ length: 1 + below(12) }, () => (below(3) === 0 ? String.fromCodePoint(below(0x110000)) : pick(codePoints as [number, ...number[]])))
    .map((each) => (typeof each === 'number' ? String.fromCodePoint(each) : each))
    .join('');

const texts = [...codePoints.map((code) => `a${String.fromCodePoint(code)}b`), ...Array.from({ length: 100 }, (_, seed) => anything(random(seed)))];
const hidden = /(?!\n|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

describe('reports of text that is out to deceive', () => {
  it('have no control, bidirectional or invisible character, and no half of one', () => {
    const bad = texts.flatMap((text) => {
      const result = resultWith(text);
      const all = { verbose: true, includeSuppressed: true };
      return [textReport, jsonReport, sarifReport].filter((report) => hidden.test(report(result, { ...options, ...all }))).map((report) => [report.name, text]);
    });
    expect(bad).toEqual([]);
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
