import { describe, expect, it } from '@jest/globals';
import { displaySafe, visibleText, wellFormed } from '../../src/report/display-safe.js';

describe('displaySafe', () => {
  it.each([
    ['a terminal escape', '\x1b]52;c;x\x07', '\\x1b]52;c;x\\x07'],
    ['line ends', 'a\r\nE: fake', 'a\\x0d\\x0aE: fake'],
    ['C1 and DEL', '\x9b\x7f', '\\x9b\\x7f'],
    ['bidirectional controls', 'a\u202eb\u2066', 'a\\u{202e}b\\u{2066}'],
    ['zero-width and tag characters', '\u200b\u{e0041}\ufeff', '\\u{200b}\\u{e0041}\\u{feff}'],
    ['line separators and noncharacters', '\u2028\uffff', '\\u{2028}\\u{ffff}'],
    ['bytes that were not UTF-8', 'caf\udce9', 'caf\\xe9'],
    ['other lone surrogates', '\ud800x\udc00', '\ufffdx\ufffd'],
    ['commands to log readers', '##[error]x ##vso[task]', '##\\x5berror]x ##vso\\x5btask]'],
  ])('shows %s', (_, text, shown) => {
    expect(displaySafe(text)).toBe(shown);
  });

  it.each(['plain text \\ "%{?dist}"', 'žluťoučký 漢字 👍 ⚠️', '# [x]'])('leaves %j alone', (text) => {
    expect(displaySafe(text)).toBe(text);
  });
});

describe('visibleText', () => {
  it('keeps line feeds and tabs', () => {
    expect(visibleText('a\tb\r\nc\n')).toBe('a\tb\\x0d\nc\n');
  });
});

describe('wellFormed', () => {
  it('touches nothing but lone surrogates', () => {
    expect(wellFormed('\x1b\u202e👍\udc80\ud800')).toBe('\x1b\u202e👍\\x80\ufffd');
  });
});
