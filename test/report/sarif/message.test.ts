import { describe, expect, it } from '@jest/globals';
import { message } from '../../../src/report/sarif/message.js';

describe('a SARIF message', () => {
  it('holds no link and no control character', () => {
    expect(message('[x](http://e) \\ \x1b').text).toBe('\\[x\\](http://e) \\\\ \\\\x1b');
  });

  it.each([1024, 1025, 3000])('of %d characters has at most 1,024, and no half an escape', (length) => {
    expect(message('a'.repeat(length)).text).toHaveLength(1024);
    for (const prefix of ['', 'a']) {
      const { text } = message(prefix + '['.repeat(length));
      expect(text.length).toBeLessThanOrEqual(1024);
      expect(text).toMatch(/^a?(?:\\\[)+…$/);
    }
  });

  it('is not cut in the middle of a character', () => {
    expect(message(`a${'👍'.repeat(600)}`).text).toMatch(/^a(?:👍)+…$/u);
  });
});
