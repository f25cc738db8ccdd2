import { describe, expect, it } from '@jest/globals';
import { closeBracket, createScan } from '../../src/macro/scan.js';

describe('closeBracket', () => {
  it('counts brackets of one kind and skips what a backslash hides', () => {
    expect(closeBracket(createScan('{a{b}c}d'), 0)).toBe(7);
    expect(closeBracket(createScan('{a\\}b}'), 0)).toBe(6);
    expect(closeBracket(createScan('{a(b}c)'), 0)).toBe(5);
    expect(closeBracket(createScan('{a'), 0)).toBe(-1);
  });

  it('finds the same when it has been asked often enough to match all at once', () => {
    const text = `${'%{a'.repeat(3000)}\\}${'}'.repeat(2999)}`;
    const often = createScan(text);
    for (let at = 1; at < 9000; at += 3) {
      const found = closeBracket(often, at);
      if (at % 300 === 1) expect(found).toBe(closeBracket(createScan(text), at));
    }
    expect(often.closers.size).toBe(1);
  });
});
