import type { CheckResult, Finding } from '../../src/engine/result.js';
import { sourceText } from '../../src/text/source-text.js';
import { type Random, random } from '../support/random.js';

/** All that a terminal obeys, turns or hides by, and some of everything else. */
const codePoints = [
  ...Array.from({ length: 0xa1 }, (_, i) => i),
  ...[
    0xad, 0x301, 0x61c, 0x6f22, 0x200b, 0x200d, 0x200e, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xd800, 0xdbff, 0xdc00, 0xdc80, 0xdcff, 0xfe0f,
  ],
  ...[0xfeff, 0xfff9, 0xfffd, 0xfffe, 0xffff, 0x1f44d, 0xe0041, 0xe0100, 0x10ffff],
];

/** Every finding gets the text in each of its fields. */
export function resultWith(text: string): CheckResult {
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

/** Texts that are out to deceive whoever reads a report of them. */
export const texts = [...codePoints.map((code) => `a${String.fromCodePoint(code)}b`), ...Array.from({ length: 100 }, (_, seed) => anything(random(seed)))];
